# language: fr
@navigateur @R9
Fonctionnalité: Comprendre ce qui ne va pas
  Les erreurs sont résumées en tête du formulaire, qui reçoit le focus ; rien de ce qui a été saisi n’est perdu.

  Scénario: Un formulaire vide dit tout ce qui manque
    Quand la connexion est demandée sans rien saisir
    Alors le résumé des erreurs a le focus et mène aux 3 champs à corriger
    Et le titre du document signale une erreur

  Scénario: Chaque erreur du résumé mène à son champ
    Étant donné que la connexion a été demandée sans rien saisir
    Quand la première erreur du résumé est suivie
    Alors le premier champ à corriger a le focus, et son message lui est associé

  Scénario: Sur une page agrandie quatre fois, le résumé des erreurs se lit depuis son titre
    Étant donné que l’écran a 320 pixels de large et 256 de haut
    Quand la connexion est demandée sans rien saisir
    Alors le titre du résumé des erreurs est sous les yeux

  Scénario: Une déconnexion n’est plus annoncée au-dessus des erreurs qui la suivent
    Étant donné que la page montre la déconnexion
    Quand la connexion est demandée sans rien saisir
    Alors la page n’annonce plus la déconnexion

  Scénario: À l’activation aussi, la page dit quand patienter, car le second facteur est peut-être gelé
    Étant donné que la page montre l’activation refusée
    Alors le résumé des erreurs demande, dans les trois langues, de patienter 15 minutes

  Scénario: Sans JavaScript, la page le dit et n’offre rien qui ne marcherait pas
    Quand la page est ouverte sans JavaScript
    Alors elle dit dans les trois langues qu’il lui en faut, sans formulaire ni lien

  Plan du scénario: Des identifiants faux reçoivent un seul et même message
    Étant donné que Camille a un compte actif
    Quand Camille s’authentifie sur la page avec <erreur>
    Alors la page refuse ces identifiants, sans dire lequel est faux
    Et le nom saisi est conservé

    Exemples:
      | erreur                 |
      | un mot de passe faux   |
      | un code faux           |
      | un nom inconnu         |

  Plan du scénario: Un nom mal formé est expliqué avant d’être envoyé
    Quand quelqu’un demande sur la page un compte au nom de « <nom> »
    Alors le résumé des erreurs a le focus et mène au champ à corriger
    Et le nom « <nom> » est conservé

    Exemples:
      | nom           |
      | ab            |
      | michel ranu   |
      | hélène        |
      | -michel       |
      | michel@ranu.fr |

  Scénario: Le délai d’un renouvellement est dépassé
    Étant donné que Camille a un compte actif
    Et que 6 mois passent
    Et que Camille s’est vu annoncer sur la page que ses identifiants ont expiré
    Et que 16 minutes passent
    Quand Camille demande sur la page à les renouveler
    Alors la page explique que le délai de 15 minutes est passé et ramène à la connexion

  Plan du scénario: Ce qui est saisi autrement est compris : <saisie>
    Étant donné que Camille a un compte actif
    Quand Camille se connecte sur la page en saisissant <saisie>
    Alors la page accueille Camille

    Exemples:
      | saisie                             |
      | son nom en majuscules              |
      | son mot de passe entouré d’espaces |
      | son mot de passe collé avec un saut de ligne |
      | son code avec des espaces          |
      | son code en chiffres arabes        |

  Plan du scénario: Une demande que le réseau compresse est refusée, et la page parle de ce qui a été envoyé : <état>
    Étant donné que la page montre <état>
    Et que la prochaine demande sera compressée en route
    Quand la demande de cette page est envoyée
    Alors la page répond « <propos> »

    Exemples:
      | état                     | propos                                               |
      | la connexion             | Le nom, le mot de passe ou le code                   |
      | la création              | Le nom n’a pas la forme attendue                     |
      | l’activation             | Le mot de passe ou le code                           |
      | la création interrompue  | Rien de ce que vous avez saisi n’est en cause        |
      | les identifiants expirés | Rien de ce que vous avez saisi n’est en cause        |
