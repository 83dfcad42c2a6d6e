# language: fr
@versions @R18
Fonctionnalité: Deux versions servent la même table
  Pendant un changement de version, le code d’avant et celui d’aujourd’hui servent ensemble, sur une table qui a déjà fait son
  pas. Le code d’avant est celui de la dernière version ou, tant qu’il n’y en a pas, celui d’avant le dernier pas de la
  table : ses sources sont tirées de git, et compilées avec les bibliothèques d’aujourd’hui.

  Scénario: La table fait son pas sous les deux versions, puis celle d’avant revient
    Étant donné une table que la version d’avant a préparée, et un compte actif qu’elle y a mis
    Et le code d’aujourd’hui en service sur cette table
    Quand un compte lui est demandé
    Alors il le remet, ou dit que le service est momentanément indisponible sans rien écrire
    Quand la table fait le pas d’aujourd’hui
    Alors le compte d’avant s’ouvre par le code d’aujourd’hui
    Et un compte vit de sa création à son renouvellement, servi par la version d’avant
    Et un autre, servi par les deux à tour de rôle, celle d’avant la première
    Quand la version d’avant prépare de nouveau la table, au retour
    Alors un autre, servi par les deux à tour de rôle, celle d’aujourd’hui la première
