# language: fr
@R11
Fonctionnalité: Un ticket n’ouvre qu’une chose
  Il est lié à un nom, à un usage et à une génération d’identifiants, dure quinze minutes et meurt avec sa génération.

  Règle: Un ticket d’enrôlement ne vaut que pour le mot de passe qu’il accompagne

    Plan du scénario: Un ticket d’enrôlement <défaut> est refusé
      Étant donné que Camille et Bruno ont chacun demandé un compte
      Quand Camille demande son second facteur avec un ticket <défaut>
      Alors la demande est refusée : le ticket est refusé
      Et le compte de Camille n’a pas de second facteur

      Exemples:
        | défaut                    |
        | tronqué                   |
        | altéré d’un bit           |
        | allongé                   |
        | autrement écrit           |
        | scellé par une clé inconnue |
        | vide                      |
        | inventé                   |
        | en SQL                    |
        | en HTML                   |
        | fait pour Bruno           |

    Scénario: Chacun des caractères du ticket compte
      Étant donné que Camille a demandé un compte
      Quand Camille demande son second facteur en altérant tour à tour chaque caractère de son ticket
      Alors toutes les demandes sont refusées : le ticket est refusé

    Plan du scénario: Un ticket d’enrôlement vit quinze minutes
      Étant donné que Camille a demandé un compte
      Et que <âge> passent
      Quand Camille demande son second facteur
      Alors <réponse>

      Exemples:
        | âge          | réponse                                          |
        | 899 secondes | un secret TOTP de 160 bits lui est remis         |
        | 900 secondes | la demande est refusée : le ticket est refusé    |

    Scénario: Un ticket d’enrôlement meurt à l’activation
      Étant donné que Camille a un compte actif
      Quand Camille demande son second facteur
      Alors la demande est refusée : le ticket est refusé
      Et la ligne de Camille n’a pas changé

    Scénario: Un ticket d’enrôlement ne sert pas à renouveler
      Étant donné que Camille a un compte actif
      Quand Camille renouvelle son mot de passe avec son ticket d’enrôlement
      Alors la demande est refusée : le ticket est refusé

    Scénario: Le ticket d’une création abandonnée meurt quand le nom change de main
      Étant donné que Camille a demandé un compte
      Et que 14 minutes passent
      Et que 1 minutes passent
      Et que le compte de Camille a été demandé de nouveau par Bruno
      Quand Camille demande son second facteur
      Alors la demande est refusée : le ticket est refusé

  Règle: Un ticket de renouvellement ne vaut que pour les identifiants qui ont été prouvés

    Contexte:
      Étant donné que Camille a un compte actif
      Et que 6 mois passent
      Et que Camille s’est vu répondre que ses identifiants sont expirés

    Plan du scénario: Un ticket de renouvellement <défaut> est refusé
      Quand Camille renouvelle son mot de passe avec un ticket <défaut>
      Alors la demande est refusée : le ticket est refusé
      Et la ligne de Camille n’a pas changé

      Exemples:
        | défaut                      |
        | tronqué                     |
        | altéré d’un bit             |
        | scellé par une clé inconnue |
        | vide                        |
        | en SQL                      |
        | en HTML                     |

    Plan du scénario: Un ticket de renouvellement vit quinze minutes
      Étant donné que <âge> passent
      Quand Camille renouvelle son mot de passe
      Alors <réponse>

      Exemples:
        | âge          | réponse                                       |
        | 899 secondes | un mot de passe de 24 caractères lui est remis |
        | 900 secondes | la demande est refusée : le ticket est refusé |

    Scénario: Un ticket de renouvellement fait pour d’autres identifiants est refusé, même forgé avec la clé
      Quand le voleur de la clé renouvelle le mot de passe de Camille avec un ticket qu’il a forgé pour d’autres identifiants
      Alors la demande est refusée : le ticket est refusé
      Et la ligne de Camille n’a pas changé

    Scénario: Un ticket de renouvellement ne sert pas à enrôler
      Quand Camille demande son second facteur avec son ticket de renouvellement
      Alors la demande est refusée : le ticket est refusé

    Scénario: Un ticket de renouvellement meurt à la confirmation des nouveaux identifiants
      Étant donné que Camille a renouvelé ses identifiants
      Quand Camille renouvelle son mot de passe avec son premier ticket de renouvellement
      Alors la demande est refusée : le ticket est refusé
      Et la ligne de Camille n’a pas changé

    Scénario: Un ticket de renouvellement meurt au premier renouvellement qu’il ouvre
      Étant donné que Camille a renouvelé son mot de passe
      Quand Camille renouvelle son mot de passe avec son premier ticket de renouvellement
      Alors la demande est refusée : le ticket est refusé
      Et la ligne de Camille n’a pas changé

    Scénario: Un ticket volé n’ouvre plus rien dès que sa propriétaire s’en est servie
      Étant donné que Camille a renouvelé son mot de passe et son second facteur
      Quand Mallory renouvelle le mot de passe de Camille avec le ticket qu’elle lui a volé
      Alors la demande est refusée : le ticket est refusé
      Quand Camille s’authentifie
      Alors son compte est activé

    Scénario: De deux tickets remis avant le renouvellement, l’un périme l’autre
      Étant donné que 1 minutes passent
      Et que Camille a prouvé de nouveau ses identifiants expirés
      Et que Camille a renouvelé son mot de passe
      Quand Camille renouvelle son mot de passe avec son premier ticket de renouvellement
      Alors la demande est refusée : le ticket est refusé

    Scénario: Qui prouve de nouveau les deux facteurs recommence, et le renouvellement précédent meurt
      Étant donné que Camille a renouvelé son mot de passe
      Et que 1 minutes passent
      Et que Camille a prouvé ses anciens identifiants
      Quand Camille renouvelle de nouveau son mot de passe
      Alors un mot de passe de 24 caractères lui est remis
      Quand Camille demande son second facteur avec le ticket du premier renouvellement
      Alors la demande est refusée : le ticket est refusé
