# language: fr
@R10
Fonctionnalité: Un processus abandonné ne bloque personne
  Un renouvellement s’abandonne sans rien perdre ; une création abandonnée rend son nom au bout de quinze minutes.

  Règle: Les anciens identifiants valent jusqu’à la confirmation des nouveaux

    Contexte:
      Étant donné que Camille a un compte actif
      Et que 6 mois passent
      Et que Camille s’est vu répondre que ses identifiants sont expirés

    Scénario: Un renouvellement abandonné après le mot de passe se redemande avec les anciens identifiants
      Étant donné que Camille a renouvelé son mot de passe
      Et que 1 mois passent
      Quand Camille s’authentifie avec ses anciens identifiants
      Alors la demande est refusée : les identifiants sont expirés
      Et un ticket de renouvellement lui est remis

    Scénario: Un renouvellement abandonné après le second facteur se redemande avec les anciens identifiants
      Étant donné que Camille a renouvelé son mot de passe et son second facteur
      Et que 1 mois passent
      Quand Camille s’authentifie avec ses anciens identifiants
      Alors la demande est refusée : les identifiants sont expirés

    Scénario: Un renouvellement abandonné puis repris aboutit
      Étant donné que Camille a renouvelé son mot de passe et son second facteur
      Et que 1 mois passent
      Et que Camille a prouvé ses anciens identifiants
      Quand Camille renouvelle son mot de passe et son second facteur
      Et Camille s’authentifie
      Alors son compte est activé

    Scénario: La confirmation remplace tout d’un coup
      Étant donné que Camille a renouvelé son mot de passe et son second facteur
      Quand Camille s’authentifie
      Alors son compte est activé
      Et la ligne de Camille ne garde plus rien en attente

  Règle: Une création abandonnée bloque son nom quinze minutes

    Plan du scénario: Un nom abandonné <état> depuis <âge>
      Étant donné que Camille a <état>
      Et que <âge> passent
      Quand le compte de Camille est demandé de nouveau
      Alors <réponse>

      Exemples:
        | état                                        | âge          | réponse                                          |
        | demandé un compte                           | 899 secondes | la demande est refusée : le nom est déjà pris    |
        | demandé un compte                           | 900 secondes | un mot de passe de 24 caractères lui est remis   |
        | demandé un compte et reçu son second facteur | 899 secondes | la demande est refusée : le nom est déjà pris    |
        | demandé un compte et reçu son second facteur | 900 secondes | un mot de passe de 24 caractères lui est remis   |

    Scénario: Le premier demandeur d’un nom repris n’a plus rien
      Étant donné que Camille a demandé un compte et reçu son second facteur
      Et que 15 minutes passent
      Et que le compte de Camille a été demandé de nouveau par Bruno
      Quand Camille s’authentifie
      Alors la demande est refusée : l’identification est refusée

    Scénario: Une création lente s’achève quand personne n’a repris le nom
      Étant donné que Camille a demandé un compte et reçu son second facteur
      Et que 2 mois passent
      Quand Camille s’authentifie
      Alors son compte est activé

  Règle: Une réponse perdue en route se redemande aussitôt, par qui l’avait demandée

    Scénario: Une création dont la réponse s’est perdue recommence sans attendre
      Étant donné que Camille a demandé un compte, et la réponse s’est perdue
      Quand Camille redemande son compte avec la même clé de reprise
      Alors un mot de passe de 24 caractères lui est remis
      Quand Camille demande son second facteur
      Et Camille s’authentifie
      Alors son compte est activé

    Scénario: Qui ne connaît pas la clé de reprise n’y gagne rien
      Étant donné que Camille a demandé un compte, et la réponse s’est perdue
      Quand le compte de Camille est demandé de nouveau
      Alors la demande est refusée : le nom est déjà pris
      Quand le compte de Camille est redemandé avec une autre clé de reprise
      Alors la demande est refusée : le nom est déjà pris

    Scénario: La réponse perdue, si elle est retrouvée, n’ouvre plus rien
      Étant donné que Camille a demandé un compte, et la réponse s’est perdue
      Et que 5 secondes passent
      Quand Camille redemande son compte avec la même clé de reprise
      Et Camille demande son second facteur avec le ticket de la réponse perdue
      Alors la demande est refusée : le ticket est refusé

    Scénario: Dans la même seconde aussi, la réponse perdue n’ouvre plus rien
      Étant donné que Camille a demandé un compte, et la réponse s’est perdue
      Quand Camille redemande son compte avec la même clé de reprise
      Et Camille demande son second facteur avec le ticket de la réponse perdue
      Alors la demande est refusée : le ticket est refusé

    Scénario: Une clé de reprise n’ouvre rien d’un compte activé
      Étant donné que Camille a demandé un compte avec une clé de reprise et l’a activé
      Alors la ligne de Camille ne garde plus rien en attente
      Quand Camille redemande son compte avec la même clé de reprise
      Alors la demande est refusée : le nom est déjà pris
      Et la ligne de Camille n’a pas changé

    Scénario: Une clé de reprise n’ouvre rien d’un nom qui a changé de main
      Étant donné que Camille a demandé un compte, et la réponse s’est perdue
      Et que 15 minutes passent
      Et que le compte de Camille a été demandé de nouveau par Bruno
      Quand Camille redemande son compte avec la même clé de reprise
      Alors la demande est refusée : le nom est déjà pris

    Scénario: Une clé de reprise n’ouvre rien d’un nom que l’ancienne version a donné après elle
      Étant donné que Camille a demandé un compte, et la réponse s’est perdue
      Et que 15 minutes passent
      Et que le mot de passe de Camille a été remis de nouveau par une version qui ignore les clés de reprise
      Quand Camille redemande son compte avec la même clé de reprise
      Alors la demande est refusée : le nom est déjà pris

    Scénario: Une clé de reprise n’ouvre rien d’un renouvellement que l’ancienne version a commencé après elle
      Étant donné que Camille a un compte actif
      Et que 6 mois passent
      Et que Camille s’est vu répondre que ses identifiants sont expirés
      Et que Camille a renouvelé son mot de passe, et la réponse s’est perdue
      Et que 5 secondes passent
      Et que le mot de passe de Camille a été remis de nouveau par une version qui ignore les clés de reprise
      Quand Camille renouvelle de nouveau son mot de passe avec le même ticket et la même clé
      Alors la demande est refusée : le ticket est refusé

    Scénario: Un renouvellement dont la réponse s’est perdue se redemande avec le même ticket
      Étant donné que Camille a un compte actif
      Et que 6 mois passent
      Et que Camille s’est vu répondre que ses identifiants sont expirés
      Et que Camille a renouvelé son mot de passe, et la réponse s’est perdue
      Quand Camille renouvelle de nouveau son mot de passe avec le même ticket et la même clé
      Alors un mot de passe de 24 caractères lui est remis
      Quand Camille demande son second facteur
      Et Camille s’authentifie
      Alors son compte est activé

    Scénario: Dans la même seconde aussi, la réponse perdue d’un renouvellement n’ouvre plus rien
      Étant donné que Camille a un compte actif
      Et que 6 mois passent
      Et que Camille s’est vu répondre que ses identifiants sont expirés
      Et que Camille a renouvelé son mot de passe, et la réponse s’est perdue
      Quand Camille renouvelle de nouveau son mot de passe avec le même ticket et la même clé
      Alors un mot de passe de 24 caractères lui est remis
      Quand Camille demande son second facteur avec le ticket de la réponse perdue
      Alors la demande est refusée : le ticket est refusé

    Scénario: Un ticket de renouvellement volé ne vaut rien sans la clé de reprise
      Étant donné que Camille a un compte actif
      Et que 6 mois passent
      Et que Camille s’est vu répondre que ses identifiants sont expirés
      Et que Camille a renouvelé son mot de passe, et la réponse s’est perdue
      Quand le mot de passe de Camille est renouvelé avec le même ticket et une autre clé
      Alors la demande est refusée : le ticket est refusé

    Scénario: La clé de reprise n’allonge pas la vie d’un ticket
      Étant donné que Camille a un compte actif
      Et que 6 mois passent
      Et que Camille s’est vu répondre que ses identifiants sont expirés
      Et que Camille a renouvelé son mot de passe, et la réponse s’est perdue
      Et que 15 minutes passent
      Quand Camille renouvelle de nouveau son mot de passe avec le même ticket et la même clé
      Alors la demande est refusée : le ticket est refusé

    Scénario: Redemander cinquante fois d’affilée n’éloigne pas la date à laquelle le nom redevient libre
      Étant donné que Camille a demandé un compte, et la réponse s’est perdue
      Et que Camille a redemandé 50 fois son compte avec la même clé de reprise
      Et que 901 secondes passent
      Quand le compte de Camille est demandé de nouveau
      Alors un mot de passe de 24 caractères lui est remis
