# language: fr
@R11
Fonctionnalité: Les demandes simultanées ne se contredisent pas
  Des personnes demandent la même chose au même instant : une seule l’obtient, les autres apprennent qu’elles ne l’ont pas.

  Scénario: Le même nom demandé par des requêtes simultanées n’est donné qu’une fois
    Quand le nom de Camille est demandé dans 32 requêtes simultanées
    Alors un seul mot de passe est remis
    Et toutes les autres sont refusées : le nom est déjà pris
    Et le mot de passe remis permet d’activer le compte

  @R10
  Scénario: Un nom abandonné redemandé par des requêtes simultanées n’est donné qu’une fois
    Étant donné que Camille a demandé un compte
    Et que 15 minutes passent
    Quand le nom de Camille est demandé dans 32 requêtes simultanées
    Alors un seul mot de passe est remis
    Et toutes les autres sont refusées : le nom est déjà pris
    Et le mot de passe remis permet d’activer le compte

  @R10
  Scénario: Une réponse perdue redemandée par des requêtes simultanées n’est remise qu’une fois
    Étant donné que Camille a demandé un compte, et la réponse s’est perdue
    Quand Camille redemande son compte avec la même clé de reprise dans 16 requêtes simultanées
    Alors un seul mot de passe est remis
    Et toutes les autres sont refusées : le nom est déjà pris
    Et le mot de passe remis permet d’activer le compte

  Scénario: Le même ticket présenté par des requêtes simultanées n’ouvre qu’un renouvellement
    Étant donné que Camille a un compte actif
    Et que 6 mois passent
    Et que Camille s’est vu répondre que ses identifiants sont expirés
    Quand Camille renouvelle son mot de passe dans 16 requêtes simultanées
    Alors un seul mot de passe est remis
    Et toutes les autres sont refusées : le ticket est refusé
    Et le mot de passe remis permet d’activer le compte

  Scénario: Des confirmations simultanées du même renouvellement n’aboutissent qu’une fois
    Étant donné que Camille a un compte actif
    Et que 6 mois passent
    Et que Camille s’est vu répondre que ses identifiants sont expirés
    Et que Camille a renouvelé son mot de passe et son second facteur
    Quand Camille présente le même code dans 16 requêtes simultanées
    Alors une seule des réponses est une activation
    Et toutes les autres sont refusées : l’identification est refusée

  @R10
  Scénario: Une activation arrivée juste avant la reprise du nom l’emporte
    Étant donné que Camille a demandé un compte et reçu son second facteur
    Et que 15 minutes passent
    Quand Camille s’authentifie et que son nom est redemandé aussitôt après
    Alors l’authentification aboutit
    Et la reprise est refusée : le nom est déjà pris

  @R10
  Scénario: Une activation arrivée juste après la reprise du nom échoue
    Étant donné que Camille a demandé un compte et reçu son second facteur
    Et que 15 minutes passent
    Quand Camille s’authentifie et que son nom est redemandé juste avant
    Alors l’authentification est refusée : l’identification est refusée
    Et la reprise aboutit

  @R10
  Scénario: Activation et reprise simultanées ne réussissent jamais ensemble
    Quand 16 activations et 16 reprises des mêmes noms sont simultanées
    Alors pour chaque nom, l’une réussit et l’autre est refusée
