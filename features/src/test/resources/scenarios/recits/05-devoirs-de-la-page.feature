# language: fr
@navigateur @R5
Fonctionnalité: Les trois devoirs de la page
  En tant que client de la solution Cloud
  Je veux une page simple qui authentifie, crée le compte s’il n’existe pas et relance le processus s’il a expiré
  Afin de disposer de mon compte sans l’aide de personne

  @R4
  Scénario: La vie d’un compte, de sa création à son renouvellement
    Étant donné que Camille a créé et activé son compte sur la page, à l’aide des QR codes affichés
    Et que 6 mois passent
    Et que Camille s’est vu annoncer sur la page que ses identifiants ont expiré
    Quand Camille les renouvelle sur la page, à l’aide des QR codes affichés
    Alors la page annonce que ses identifiants sont renouvelés jusqu’au 2027-03-02
    Et les anciens identifiants de Camille sont refusés par la page
    Et les nouveaux identifiants de Camille sont acceptés par la page

  Règle: La page permet d’authentifier un utilisateur

    Scénario: Un titulaire s’authentifie
      Étant donné que Camille a un compte actif
      Quand Camille s’authentifie sur la page
      Alors la page accueille Camille
      Et la page annonce ses identifiants valables jusqu’au 2026-09-02

    Scénario: Qui se déconnecte retrouve une page vierge
      Étant donné que Camille a un compte actif
      Et que Camille s’est authentifiée sur la page
      Quand Camille se déconnecte
      Alors la page le confirme et ne montre plus rien de Camille

  Règle: La page permet de le créer s’il n’existe pas

    Scénario: Le QR code affiché transmet le mot de passe
      Quand Camille crée son compte sur la page
      Alors le QR code affiché, lu par un appareil, donne un mot de passe conforme

    Scénario: Les QR codes affichés se lisent aussi en couleurs sombres
      Étant donné que les couleurs préférées sont sombres
      Quand Camille crée son compte sur la page
      Alors le QR code affiché, lu par un appareil, donne un mot de passe conforme

    @R3
    Scénario: Le compte est activé par une première authentification
      Étant donné que Camille a créé son compte sur la page et gardé ce qui lui a été remis
      Quand Camille prouve sur la page qu’elle a gardé les deux
      Alors la page annonce que son compte est activé

    Scénario: Qui s’est trompé d’étape revient au mot de passe sans rien perdre
      Étant donné que Camille a créé son compte sur la page et gardé ce qui lui a été remis
      Quand Camille revient jusqu’au mot de passe
      Alors le QR code affiché, lu par un appareil, donne le même mot de passe

    Scénario: Un nom déjà pris est annoncé
      Étant donné que Camille a un compte actif
      Quand quelqu’un demande sur la page un compte au nom de Camille
      Alors la page répond que le nom n’est pas disponible
      Et rien de secret n’est affiché

  Règle: La page relance la création du mot de passe et de la 2FA si les identifiants ont expiré

    @R4
    Scénario: L’expiration est annoncée et le renouvellement proposé
      Étant donné que Camille a un compte actif
      Et que 6 mois passent
      Quand Camille s’authentifie sur la page
      Alors la page annonce que ses identifiants ont expiré et propose de les renouveler

    @R10
    Scénario: Un renouvellement abandonné ne coûte pas le compte
      Étant donné que Camille a un compte actif
      Et que 6 mois passent
      Et que Camille a abandonné le renouvellement commencé sur la page
      Quand Camille s’authentifie sur la page
      Alors la page annonce que ses identifiants ont expiré et propose de les renouveler
