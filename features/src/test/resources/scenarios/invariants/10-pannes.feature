# language: fr
@pannes @R18
Fonctionnalité: Une panne ne perd rien
  La base arrêtée, les fonctions le disent et reviennent d’elles-mêmes ; un processus tué à tout moment ne laisse aucun
  compte à moitié fait. Chaque fonction est ici un vrai processus, et la base un vrai PostgreSQL.

  Règle: Les fonctions vivent sans leur base et la retrouvent

    Scénario: Chaque fonction démarre seule, sans base, et devient prête quand la base arrive
      Étant donné les trois fonctions démarrées sans base
      Alors chacune vit, aucune n’est prête
      Et chacune répond que le service est momentanément indisponible
      Et aucune ne connaît les adresses de la démonstration
      Quand la base démarre
      Alors chacune devient prête
      Et un compte peut être créé, activé et utilisé

    Scénario: La base s’arrête puis revient
      Étant donné les trois fonctions en service
      Et un compte actif
      Quand la base s’arrête
      Alors chacune vit, aucune n’est prête
      Et chacune répond que le service est momentanément indisponible
      Quand la base démarre
      Alors chacune devient prête
      Et le compte est toujours utilisable

    Plan du scénario: La base tuée aussitôt après <réponse> n’oublie pas ce qui a été répondu
      Étant donné les trois fonctions en service
      Quand la base est tuée aussitôt après <réponse>
      Et qu’elle redémarre
      Alors <suite>

      Exemples:
        | réponse                       | suite                                                        |
        | la remise d’un mot de passe   | le compte peut être activé                                   |
        | la remise d’un second facteur | le compte peut être activé                                   |
        | une activation                | le code qui a servi ne sert plus, le suivant ouvre le compte |
        | une authentification          | le code qui a servi ne sert plus, le suivant ouvre le compte |

  Règle: Un processus tué ne laisse rien à moitié fait

    Scénario: Les fonctions tuées en plein travail
      Étant donné les trois fonctions en service
      Quand les fonctions sont tuées et relancées pendant que des comptes se créent
      Alors aucune ligne de la table n’est à moitié faite
      Et tous les comptes dont l’activation a été annoncée sont utilisables
      Et toutes les créations annoncées peuvent s’achever
      Et leurs sorties et leur table ne contiennent aucun secret remis

    Scénario: Une fonction priée de s’arrêter répond d’abord aux requêtes en cours
      Étant donné les trois fonctions en service
      Et un compte actif
      Quand authenticate est priée de s’arrêter pendant une authentification
      Alors l’authentification en cours reçoit sa réponse
      Et elle figure au journal de la fonction
      Et la fonction s’arrête à temps

    Scénario: La démonstration tuée repart avec ses comptes
      Étant donné une démonstration en service et un compte actif
      Quand la démonstration est tuée puis relancée
      Alors le compte est toujours utilisable
      Et sa sortie ne contient aucun secret remis

  Règle: Un réglage manquant se dit clairement

    Plan du scénario: Sans <réglage>, <fonction> ne démarre pas
      Quand <fonction> est démarrée sans <réglage>
      Alors elle s’arrête avec le code 2 en nommant <réglage>

      Exemples:
        | fonction          | réglage                  |
        | generate-password | cofrap-encryption-keys   |
        | generate-2fa      | cofrap-encryption-keys   |
        | authenticate      | cofrap-encryption-keys   |
        | authenticate      | cofrap-database-password |
        | authenticate      | COFRAP_DATABASE_URL      |
        | generate-password | cofrap-database-password |
        | generate-2fa      | cofrap-database-password |
        | rotate-keys       | cofrap-database-password |
        | rotate-keys       | COFRAP_DATABASE_URL      |

    Plan du scénario: Avec un fichier <secret> illisible, <programme> ne démarre pas
      Quand <programme> est démarrée avec un fichier <secret> illisible
      Alors elle s’arrête avec le code 2 en nommant <secret>

      Exemples:
        | programme    | secret                   |
        | authenticate | cofrap-encryption-keys   |
        | authenticate | cofrap-database-password |
        | rotate-keys  | cofrap-encryption-keys   |

    Plan du scénario: Avec l’adresse de base « <adresse> », aucun programme ne démarre
      Quand chaque programme est démarré avec l’adresse de base « <adresse> »
      Alors tous s’arrêtent en nommant COFRAP_DATABASE_URL, la démonstration avec le code 1 et les autres avec le code 2
      Et la démonstration donne son remède en français
      Et aucun ne répète « chut »

      Exemples:
        | adresse                             |
        | jdbc:postgresql://moi:chut@ici/b    |
        | postgresql://moi:chut@ici/b         |
        | jdbc:postgresql://ici/b?sslmod=chut |

  Règle: Une nouvelle clé s’introduit sans perdre les comptes

    @R19
    Scénario: Les comptes scellés par l’ancienne clé restent utilisables
      Étant donné les trois fonctions en service
      Et un compte actif
      Quand une nouvelle clé est placée en tête du fichier de clés et les fonctions relancées
      Alors le compte est toujours utilisable
      Et un nouveau compte est scellé par la nouvelle clé
