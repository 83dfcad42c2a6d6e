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

  Plan du scénario: Sur un petit écran, la barre du présentateur ne recouvre pas le focus
    Étant donné que l’écran a 320 pixels de large
    Et que la page montre <état>
    Alors chaque commande est atteinte au clavier, et son focus se voit

    Exemples:
      | état                       |
      | le second facteur          |
      | la barre du présentateur   |

  Scénario: Le lien d’évitement mène au contenu
    Étant donné que Camille n’utilise que le clavier
    Quand Camille suit le premier lien de la page
    Alors le contenu a le focus
