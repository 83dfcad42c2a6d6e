# language: fr
@R4
Fonctionnalité: Renouveler des identifiants expirés
  En tant que titulaire d’un compte dont les identifiants ont plus de six mois
  Je veux que l’authentification relance le processus de création de mot de passe et de 2FA
  Afin que mes deux secrets tournent tous les six mois

  Contexte:
    Étant donné que Camille a un compte actif
    Et que 6 mois passent

  Scénario: Au bout de six mois le compte est marqué expiré et la réponse relance le processus
    Quand Camille s’authentifie
    Alors la demande est refusée : les identifiants sont expirés
    Et un ticket de renouvellement lui est remis
    Et le compte de Camille est marqué expiré dans la base

  Scénario: Le renouvellement remet un nouveau mot de passe et un nouveau secret
    Étant donné que Camille s’est vu répondre que ses identifiants sont expirés
    Quand Camille renouvelle son mot de passe et son second facteur
    Et Camille s’authentifie
    Alors son compte est activé
    Et le compte de Camille n’est plus marqué expiré dans la base
    Et ses identifiants sont valables jusqu’au 2027-03-02T09:00:00Z

  Scénario: Une application d’authentification garde l’ancien second facteur à côté du nouveau
    Étant donné que Camille s’est vu répondre que ses identifiants sont expirés
    Quand Camille renouvelle son mot de passe et son second facteur
    Alors l’application de Camille ne confond pas ce second facteur avec celui qui vaut encore

  Scénario: Une fois renouvelés, les anciens identifiants n’ouvrent plus rien
    Étant donné que Camille a renouvelé ses identifiants
    Quand Camille s’authentifie avec ses anciens identifiants
    Alors la demande est refusée : l’identification est refusée

  Scénario: Le cycle recommence six mois plus tard
    Étant donné que Camille a renouvelé ses identifiants
    Et que 6 mois passent
    Quand Camille s’authentifie
    Alors la demande est refusée : les identifiants sont expirés
