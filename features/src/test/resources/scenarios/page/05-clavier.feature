# language: fr
@navigateur @R7
Fonctionnalité: Tout faire au clavier
  À chaque arrêt le focus se voit, rien ne le recouvre, et rien ne le retient.

  Scénario: La vie d’un compte au clavier seul
    Étant donné que Camille n’utilise que le clavier
    Et que Camille a créé et activé son compte au clavier
    Et que 6 mois passent
    Quand Camille s’authentifie et renouvelle ses identifiants au clavier
    Alors la page annonce que ses identifiants sont renouvelés jusqu’au 2027-03-02

  Plan du scénario: Le clavier fait le tour de la page sans rester pris
    Étant donné que la page montre <état>
    Alors chaque commande est atteinte au clavier, et son focus se voit

    Exemples:
      | état                       |
      | la connexion               |
      | la connexion à corriger    |
      | la création                |
      | le mot de passe            |
      | le second facteur          |
      | l’activation               |
      | les identifiants expirés   |
      | la barre du présentateur   |

  Plan du scénario: La barre du présentateur ne recouvre le focus sur aucun écran
    Étant donné que l’écran a <largeur> pixels de large et <hauteur> de haut
    Et que la page montre <état>
    Alors chaque commande est atteinte au clavier, et son focus se voit

    Exemples:
      | largeur | hauteur | état                       |
      | 320     | 900     | le second facteur          |
      | 320     | 900     | la barre du présentateur   |
      | 1280    | 800     | le second facteur          |
      | 1280    | 800     | la connexion à corriger    |

  Scénario: Le lien d’évitement mène au contenu
    Étant donné que Camille n’utilise que le clavier
    Quand Camille suit le premier lien de la page
    Alors le contenu a le focus
