# language: fr
@R2
Fonctionnalité: Recevoir un second facteur
  En tant que personne qui vient de recevoir son mot de passe
  Je veux recevoir dans la foulée un secret 2FA et son QR code
  Afin d’activer mon compte avec la double authentification obligatoire

  Contexte:
    Étant donné que Camille a demandé un compte

  Scénario: Le secret 2FA est remis dans la foulée du mot de passe
    Quand Camille demande son second facteur
    Alors un secret TOTP de 160 bits lui est remis
    Et il est annoncé valable jusqu’au 2026-09-02T09:00:00Z

  @dehors
  Scénario: Le QR code est celui qu’attend une application d’authentification
    Quand Camille demande son second facteur
    Alors le QR code remis, lu par un appareil, donne exactement l’adresse de son second facteur
    Et cette adresse désigne l’émetteur COFRAP, le compte de Camille et son secret

  @dehors
  Scénario: Les codes sont ceux de n’importe quelle application d’authentification
    Étant donné que Camille a reçu son second facteur
    Quand Camille s’authentifie avec le code que son application affiche
    Alors son compte est activé

  Scénario: Le secret est enregistré chiffré
    Quand Camille demande son second facteur
    Alors ni son secret ni aucune de ses écritures courantes n’est lisible dans la base

  Scénario: Le second facteur peut être redemandé tant que le compte n’est pas activé
    Étant donné que Camille a reçu son second facteur
    Quand Camille demande son second facteur
    Alors un secret TOTP de 160 bits lui est remis
    Et le nouveau secret remplace l’ancien

  @dehors
  Scénario: Sans le ticket remis avec le mot de passe, pas de second facteur
    Quand Mallory demande le second facteur de Camille sans connaître son ticket
    Alors la demande est refusée : le ticket est refusé
