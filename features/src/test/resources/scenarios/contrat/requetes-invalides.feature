# language: fr
@R20
Fonctionnalité: Une requête mal faite est refusée avant tout
  Chaque fonction refuse de la même façon ce qui n’est pas la requête du contrat, sans toucher à la base.

  @dehors
  Plan du scénario: Aucune fonction n’accepte <corps>
    Quand chaque fonction reçoit <corps>
    Alors toutes les demandes sont refusées : la requête est invalide

    Exemples:
      | corps                              |
      | un corps vide                      |
      | un corps qui n’est pas du JSON     |
      | un JSON coupé                      |
      | un JSON suivi d’autre chose        |
      | un tableau au lieu d’un objet      |
      | un texte au lieu d’un objet        |
      | un nombre au lieu d’un objet       |
      | null au lieu d’un objet            |
      | un objet vide                      |
      | un membre en double                |
      | du JSON en UTF-16                  |
      | de l’UTF-8 mal formé               |
      | du JSON avec commentaires          |
      | un objet mille fois imbriqué       |
      | un nombre de mille chiffres        |

  @dehors
  Plan du scénario: <fonction> exige de « <membre> » qu’il soit un texte
    Quand <fonction> reçoit, à la place de « <membre> », tour à tour rien, null, un nombre, un booléen, un tableau et un objet
    Alors toutes les demandes sont refusées : la requête est invalide

    Exemples:
      | fonction          | membre   |
      | generate-password | username |
      | generate-2fa      | username |
      | generate-2fa      | ticket   |
      | authenticate      | username |
      | authenticate      | password |
      | authenticate      | code     |

  Scénario: Un ticket de renouvellement qui n’est pas un texte ne passe pas pour une création
    Quand generate-password reçoit, à la place de « ticket », tour à tour null, un nombre, un booléen, un tableau et un objet
    Alors toutes les demandes sont refusées : la requête est invalide

  @dehors
  Plan du scénario: Un nom <défaut> n’est accepté par aucune fonction
    Quand chaque fonction reçoit un nom <défaut>
    Alors toutes les demandes sont refusées : la requête est invalide

    Exemples:
      | défaut                        |
      | vide                          |
      | d’un caractère                |
      | de deux caractères            |
      | de 65 caractères              |
      | de 1000 caractères            |
      | fait d’espaces                |
      | avec une espace               |
      | accentué                      |
      | avec une émoticône            |
      | avec un caractère nul         |
      | avec un retour à la ligne     |
      | avec des marques de droite à gauche |
      | avec le signe Kelvin          |
      | en chiffres arabes            |
      | en SQL                        |
      | en HTML                       |
      | qui commence par un point     |
      | qui finit par un tiret        |

  Scénario: Un nom de 10 000 caractères dépasse la taille admise
    Quand chaque fonction reçoit un nom de 10000 caractères
    Alors toutes les demandes sont refusées : le corps est trop volumineux

  Plan du scénario: Un nom <forme> est accepté
    Quand generate-password reçoit un nom <forme>
    Alors un mot de passe de 24 caractères lui est remis

    Exemples:
      | forme                              |
      | de trois caractères                |
      | de 64 caractères                   |
      | avec point, tiret et souligné      |
      | en majuscules entouré d’espaces    |

  Plan du scénario: Un code <défaut> est invalide
    Étant donné que Camille a un compte actif
    Quand authenticate reçoit de Camille un code <défaut>
    Alors la demande est refusée : la requête est invalide

    Exemples:
      | défaut                    |
      | vide                      |
      | de cinq chiffres          |
      | de sept chiffres          |
      | en chiffres non ASCII     |
      | entouré d’espaces         |
      | signé                     |
      | en SQL                    |
      | en HTML                   |

  @dehors
  Scénario: Les membres inconnus sont ignorés
    Quand generate-password reçoit un nom libre et des membres inconnus de tous les types
    Alors un mot de passe de 24 caractères lui est remis
