# language: fr
@navigateur @R8
Fonctionnalité: Choisir sa langue
  Français d’abord, anglais, arabe : la langue change sans que l’on perde sa place.

  Plan du scénario: Changer de langue ne dérange rien
    Étant donné que Camille saisit un nom de compte
    Quand la langue choisie est <langue>
    Alors la page est en <langue> et l’annonce
    Et la vue, le nom saisi et le focus n’ont pas changé

    Exemples:
      | langue   |
      | anglais  |
      | arabe    |

  Plan du scénario: Une création se poursuit dans une autre langue
    Étant donné que Camille a créé son compte sur la page
    Quand la langue choisie est <langue>
    Alors le QR code affiché, lu par un appareil, donne le même mot de passe
    Et Camille peut activer son compte sur la page

    Exemples:
      | langue   |
      | anglais  |
      | arabe    |

  Scénario: Les erreurs aussi changent de langue
    Étant donné que la connexion a été demandée sans rien saisir
    Quand la langue choisie est anglais
    Alors le résumé des erreurs est dans cette langue

  Scénario: La page en arabe est le reflet de la page en français
    Étant donné que la page est ouverte
    Quand la langue choisie est arabe
    Alors la page se lit de droite à gauche
    Et chaque élément est aussi loin du bord droit qu’il l’était du bord gauche

  Scénario: Une adresse partagée ouvre la page dans sa langue
    Quand la page est ouverte en arabe par son adresse
    Alors la page est en arabe

  Plan du scénario: À l’ouverture de <vue> en <langue>, rien de ce qui est peint ne se déplace
    Quand la page est ouverte en <langue> sur <vue>, par un réseau lent
    Alors rien de ce qui a été peint ne s’est déplacé

    Exemples:
      | langue   | vue           |
      | français | la connexion  |
      | anglais  | la connexion  |
      | arabe    | la connexion  |
      | français | la création   |
      | anglais  | la création   |
      | arabe    | la création   |
      | français | l’activation  |
      | anglais  | l’activation  |
      | arabe    | l’activation  |
