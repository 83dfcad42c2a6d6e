# language: fr
@R1
Fonctionnalité: Recevoir un mot de passe généré
  En tant que personne qui crée un compte sur la solution Cloud
  Je veux qu’un mot de passe généré automatiquement me soit transmis par un QR code à usage unique
  Afin de ne plus dépendre d’un mot de passe trop simple

  Règle: La complexité est fixe : 24 caractères, majuscules, minuscules, chiffres et caractères spéciaux

    Scénario: Un nom libre reçoit un mot de passe
      Quand Camille demande un compte
      Alors un mot de passe de 24 caractères lui est remis
      Et il comporte majuscules, minuscules, chiffres et caractères spéciaux
      Et rien de ce qu’il contient ne se prend pour une adresse, un courriel ou une formule
      Et il est annoncé valable jusqu’au 2026-09-02T09:00:00Z

    @dehors
    Scénario: Deux demandes ne reçoivent jamais le même mot de passe
      Quand Camille demande un compte
      Et Bruno demande un compte
      Alors leurs mots de passe diffèrent

  Règle: Le QR code transmet le mot de passe, une seule fois

    @dehors
    Scénario: Le QR code donne exactement le mot de passe
      Quand Camille demande un compte
      Alors le QR code remis, lu par un appareil, donne exactement le mot de passe

    @dehors
    Scénario: Le mot de passe n’est remis qu’une fois
      Étant donné que Camille a demandé un compte
      Quand le compte de Camille est demandé de nouveau
      Alors la demande est refusée : le nom est déjà pris
      Et rien de secret n’est remis

  Règle: L’identifiant est enregistré avec son mot de passe, chiffré

    Scénario: La base ne contient pas le mot de passe
      Quand Camille demande un compte
      Alors l’identifiant de Camille est enregistré
      Et ni son mot de passe ni aucune de ses écritures courantes n’est lisible dans la base

    Scénario: Un nom saisi en majuscules et entouré d’espaces est le même nom
      Quand Camille demande un compte en saisissant son nom en majuscules entouré d’espaces
      Alors un mot de passe de 24 caractères lui est remis
      Et l’identifiant de Camille est enregistré
