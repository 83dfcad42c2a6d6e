# language: fr
@R11
Fonctionnalité: Un compte vivant n’appartient qu’à son titulaire
  Nul ne change les identifiants d’un compte sans prouver son mot de passe et un code frais, même quand les deux ont
  expiré. Un compte n’est actif qu’après une première authentification avec les deux facteurs.

  Règle: Rappeler la première fonction ne prend pas un compte

    Plan du scénario: Un étranger redemande le compte <quand>
      Étant donné que Camille a un compte actif
      Et que <durée> passent
      Quand le compte de Camille est demandé de nouveau
      Alors la demande est refusée : le nom est déjà pris
      Et rien de secret n’est remis
      Et la ligne de Camille n’a pas changé

      Exemples:
        | quand               | durée      |
        | aussitôt            | 0 minutes  |
        | un quart d’heure après | 16 minutes |
        | après l’expiration  | 7 mois     |
        | des années après    | 60 mois    |

    Scénario: Les identifiants expirés restent ceux du titulaire après la tentative d’un étranger
      Étant donné que Camille a un compte actif
      Et que 7 mois passent
      Et que le compte de Camille a été demandé de nouveau
      Quand Camille s’authentifie
      Alors la demande est refusée : les identifiants sont expirés

    Scénario: Un étranger ne renouvelle pas un compte expiré avec le ticket de son propre compte
      Étant donné que Camille et Mallory ont chacune un compte actif
      Et que 7 mois passent
      Et que Camille s’est vu répondre que ses identifiants sont expirés
      Et que Mallory s’est vu répondre que ses identifiants sont expirés
      Quand Mallory renouvelle le mot de passe de Camille avec son propre ticket
      Alors la demande est refusée : le ticket est refusé
      Et la ligne de Camille n’a pas changé

    Scénario: Même un ticket forgé avec la clé ne renouvelle pas un compte qui n’a pas expiré
      Étant donné que Camille a un compte actif
      Quand le voleur de la clé renouvelle le mot de passe de Camille avec un ticket qu’il a forgé
      Alors la demande est refusée : le ticket est refusé
      Et la ligne de Camille n’a pas changé

    Scénario: Prouver le seul mot de passe d’un compte expiré ne donne aucun ticket
      Étant donné que Camille a un compte actif
      Et que 7 mois passent
      Quand Camille s’authentifie avec un mauvais code
      Alors la demande est refusée : l’identification est refusée
      Et rien de secret n’est remis

    Scénario: Un code rejoué sur un compte expiré ne donne aucun ticket
      Étant donné que Camille a un compte actif
      Et que 7 mois passent
      Et que Camille s’est vu répondre que ses identifiants sont expirés
      Quand Camille présente de nouveau le même code
      Alors la demande est refusée : l’identification est refusée
      Et rien de secret n’est remis

  Règle: Aucun chemin ne contourne le second facteur

    Scénario: Un mot de passe sans second facteur enrôlé n’ouvre rien
      Étant donné que Camille a demandé un compte
      Quand Camille s’authentifie avec un code inventé
      Alors la demande est refusée : l’identification est refusée
      Et le compte de Camille n’est pas actif

    Scénario: Un second facteur enrôlé mais jamais prouvé n’active rien
      Étant donné que Camille a demandé un compte et reçu son second facteur
      Quand Camille s’authentifie avec un mauvais code
      Alors la demande est refusée : l’identification est refusée
      Et le compte de Camille n’est pas actif

    Scénario: Un mot de passe renouvelé ne sert pas avec l’ancien second facteur
      Étant donné que Camille a un compte actif
      Et que 6 mois passent
      Et que Camille s’est vu répondre que ses identifiants sont expirés
      Quand Camille renouvelle son mot de passe
      Et Camille s’authentifie avec son nouveau mot de passe et son ancien second facteur
      Alors la demande est refusée : l’identification est refusée
