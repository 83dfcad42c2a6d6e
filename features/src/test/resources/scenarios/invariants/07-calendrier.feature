# language: fr
@R4
Fonctionnalité: Les identifiants durent six mois calendaires
  L’âge est vérifié après les deux facteurs, et le compte est alors marqué expiré.

  Plan du scénario: Un mot de passe généré le <généré>
    Étant donné que nous sommes le <généré>
    Et que Camille a un compte actif
    Quand Camille s’authentifie le <moment>
    Alors <réponse>

    Exemples:
      | généré               | moment               | réponse                                          |
      | 2026-03-02T09:00:00Z | 2026-09-02T08:59:59Z | elle est authentifiée                            |
      | 2026-03-02T09:00:00Z | 2026-09-02T09:00:00Z | la demande est refusée : les identifiants sont expirés |
      | 2026-08-31T12:00:00Z | 2027-02-28T11:59:59Z | elle est authentifiée                            |
      | 2026-08-31T12:00:00Z | 2027-02-28T12:00:00Z | la demande est refusée : les identifiants sont expirés |
      | 2027-08-31T12:00:00Z | 2028-02-29T11:59:59Z | elle est authentifiée                            |
      | 2027-08-31T12:00:00Z | 2028-02-29T12:00:00Z | la demande est refusée : les identifiants sont expirés |

  Scénario: Avant six mois le compte n’est pas marqué expiré
    Étant donné que Camille a un compte actif
    Et que 5 mois passent
    Quand Camille s’authentifie
    Alors elle est authentifiée
    Et le compte de Camille n’est pas marqué expiré dans la base

  Scénario: Des identifiants expirés ne sont annoncés qu’à qui prouve les deux facteurs
    Étant donné que Camille a un compte actif
    Et que 7 mois passent
    Quand Camille s’authentifie avec un mauvais mot de passe
    Alors la demande est refusée : l’identification est refusée
    Et le compte de Camille n’est pas marqué expiré dans la base

  Scénario: Une activation plus de six mois après la remise n’ouvre que le renouvellement
    Étant donné que Camille a demandé un compte et reçu son second facteur
    Et que 7 mois passent
    Quand Camille s’authentifie
    Alors la demande est refusée : les identifiants sont expirés
    Et le compte de Camille est marqué expiré dans la base
