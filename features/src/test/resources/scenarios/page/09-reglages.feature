# language: fr
@navigateur @R7
Fonctionnalité: Servir la page avec les outils de chacun
  Un gestionnaire de mots de passe qui se trompe, un ordinateur sans application, une imprimante, un réseau lent : rien de cela
  ne doit coûter un compte.

  Règle: Un gestionnaire de mots de passe qui se trompe ne gêne pas

    Scénario: Il remplace le nom au moment de l’activation
      Étant donné que Camille a créé son compte sur la page et gardé ce qui lui a été remis
      Quand un gestionnaire de mots de passe met « une.autre » à la place du nom
      Et Camille prouve sur la page qu’elle a gardé les deux
      Alors la page annonce que son compte est activé

    Scénario: Il remplace le mot de passe qui vient d’être remis
      Étant donné que Camille a créé son compte sur la page
      Quand un gestionnaire de mots de passe met le sien à la place du mot de passe remis
      Et Camille le révèle
      Alors le mot de passe lisible est celui du QR code

    Plan du scénario: Il saisit <quoi>, et la page dit quel champ corriger
      Étant donné que Camille a un compte actif
      Quand Camille se connecte sur la page en saisissant <quoi>
      Alors le résumé des erreurs a le focus et mène au champ à corriger

      Exemples:
        | quoi                                 |
        | une adresse de courriel comme nom    |
        | son mot de passe à la place du code  |

  Règle: Une application d’authentification n’est pas toujours là, ni toujours complète

    @R6
    Scénario: Sur un ordinateur sans application, le lien n’ouvre rien et n’emporte rien
      Étant donné que Camille en est au second facteur
      Quand Camille suit le lien vers une application qu’il n’y a pas
      Alors la page en est toujours au second facteur, et dit quoi faire si rien ne s’ouvre

    @R6
    Scénario: Une application qui refuse le QR code trouve ses réglages à côté de la clé
      Quand Camille en est au second facteur
      Alors les réglages de l’application sont écrits dans les trois langues, tels que le QR code les donne

  Règle: Ce qui s’imprime se relit

    Plan du scénario: En couleurs <couleurs>, le mot de passe imprimé se lit par un appareil
      Étant donné que les couleurs préférées sont <couleurs>
      Et que Camille a créé son compte sur la page
      Quand Camille imprime la page
      Alors le papier est blanc, et son QR code donne le mot de passe remis
      Et rien n’y est imprimé de ce qui se presse, ni du mot de passe masqué

      Exemples:
        | couleurs |
        | claires  |
        | sombres  |

  Règle: Couleurs imposées

    Scénario: Les QR codes affichés se lisent aussi quand le système impose ses couleurs
      Étant donné que le système impose ses couleurs, sombres
      Quand Camille crée son compte sur la page
      Alors le QR code affiché, lu par un appareil, donne un mot de passe conforme

    Plan du scénario: Quand le système impose ses couleurs, le focus se voit : <état>
      Étant donné que la page montre <état>
      Et que le système impose ses couleurs, sombres
      Alors chaque commande est atteinte au clavier, et son focus se voit

      Exemples:
        | état                     |
        | la connexion à corriger  |
        | le second facteur        |

  Règle: Un réseau lent ne bouscule rien

    Scénario: Les fichiers de la page voyagent compressés
      Étant donné que la page est ouverte
      Alors chacun de ses fichiers a voyagé plus petit qu’il n’est

    Plan du scénario: D’un bout à l’autre d’un compte, en <langue>, rien ne bouge que ce qui suit le contenu
      Étant donné que la page est ouverte en <langue>, et que chaque réponse tarde
      Quand Camille crée, active, quitte, retrouve et renouvelle son compte
      Alors rien n’a bougé que ce qui suit le contenu

      Exemples:
        | langue   |
        | français |
        | anglais  |
        | arabe    |
