# language: fr
@navigateur
Fonctionnalité: Garder ses secrets, et eux seulement
  Sans QR code ni second appareil, les secrets se copient, se révèlent et s’ouvrent. La page n’en garde rien.

  Règle: Les secrets remis s’emportent sans QR code

    @R6
    Scénario: Le mot de passe est copié puis collé
      Étant donné que Camille a créé son compte sur la page
      Quand Camille copie le mot de passe et le colle au moment de l’activation
      Alors le mot de passe collé est celui qui a été remis

    @R6
    Scénario: La clé secrète est copiée puis collée
      Étant donné que Camille a créé son compte sur la page
      Quand Camille copie la clé secrète et la colle
      Alors la clé collée est celle du QR code

    @R6
    Scénario: Le mot de passe n’est révélé que sur demande
      Étant donné que Camille a créé son compte sur la page
      Et que le mot de passe n’est pas lisible en texte
      Quand Camille le révèle
      Alors le mot de passe lisible est celui du QR code

    @R6
    Scénario: La clé secrète n’est révélée que sur demande
      Étant donné que Camille en est au second facteur
      Et que la clé secrète n’est pas lisible en texte
      Quand Camille la révèle
      Alors la clé lisible est celle du QR code

    @R1
    Scénario: Un appareil photo qui propose de chercher le mot de passe n’est pas suivi
      Quand Camille crée son compte sur la page
      Alors la légende du QR code dit, dans les trois langues, de copier ce qui s’y lit et non de le chercher

    @R6
    Scénario: Un QR code masqué n’invite pas à le viser
      Étant donné que Camille a créé son compte sur la page
      Quand Camille masque le QR code
      Alors sa légende dit qu’il faut d’abord l’afficher

    @R6
    Scénario: Le second facteur s’ouvre dans une application de cet appareil
      Quand Camille en est au second facteur
      Alors le lien vers l’application d’authentification est exactement l’adresse du QR code

    @R4
    Scénario: Un renouvellement prévient des deux entrées, puis dit laquelle garder
      Étant donné que Camille a un compte actif
      Et que 6 mois passent
      Et que Camille s’est vu annoncer sur la page que ses identifiants ont expiré
      Quand Camille les renouvelle sur la page jusqu’au second facteur
      Alors la page prévient que l’application montrera deux entrées, et nomme la nouvelle
      Quand Camille confirme ses nouveaux identifiants sur la page
      Alors la page dit de garder cette entrée et de supprimer l’autre

  Règle: Un secret affiché se cache de nouveau

    @R15
    Scénario: Le mot de passe et son QR code se cachent quand on regarde ailleurs
      Étant donné que Camille a créé son compte sur la page et révélé le mot de passe
      Quand Camille regarde un autre onglet puis revient
      Alors ni le mot de passe ni son QR code ne sont affichés

    @R15
    Scénario: La clé secrète et son QR code se cachent quand on regarde ailleurs
      Étant donné que Camille en est au second facteur et a révélé la clé secrète
      Quand Camille regarde un autre onglet puis revient
      Alors ni la clé secrète ni son QR code ne sont affichés

    @R15
    Scénario: Un mot de passe saisi se cache quand on regarde ailleurs
      Étant donné que Camille a révélé le mot de passe en cours de saisie
      Quand Camille regarde un autre onglet puis revient
      Alors le mot de passe saisi n’est plus lisible

    @R15
    Scénario: Quitter la page en pleine création demande confirmation
      Quand Camille crée son compte sur la page
      Alors la page prévient avant d’être quittée

    @R15
    Scénario: Revenir sur la page après l’avoir quittée ne montre rien
      Étant donné que Camille a créé et activé son compte sur la page, à l’aide des QR codes affichés
      Quand Camille va sur un autre site puis revient en arrière
      Alors c’est la connexion, vierge de tout secret, qui est affichée

  Règle: Ce qui est annoncé à qui ne voit pas l’écran reste vrai

    @R7
    Scénario: Un mot de passe qui s’est caché de lui-même n’est plus annoncé comme affiché
      Étant donné que Camille a créé son compte sur la page et révélé le mot de passe
      Quand Camille regarde un autre onglet puis revient
      Alors plus rien n’est annoncé

    @R7
    Scénario: Une annonce ne suit pas dans la vue d’après
      Étant donné que Camille a créé son compte sur la page
      Quand Camille copie le mot de passe, et cela est annoncé
      Et Camille passe au second facteur
      Alors plus rien n’est annoncé

    @R7
    Scénario: Une copie impossible est une alerte
      Étant donné que Camille a créé son compte sur la page
      Quand le navigateur refuse de copier le mot de passe
      Alors la page alerte, et dit comment le copier soi-même

  Règle: La page ne garde rien dans le navigateur

    @R15
    Scénario: Rien n’est gardé pendant qu’un compte est créé
      Étant donné que Camille a créé son compte sur la page et gardé ce qui lui a été remis
      Alors le navigateur ne garde rien de la page
      Et aucune adresse visitée ne dit autre chose que la vue et la langue

    @R15
    Scénario: Rien n’est gardé pendant que le compte est utilisé
      Étant donné que Camille a créé et activé son compte sur la page, à l’aide des QR codes affichés
      Alors le navigateur ne garde rien de la page
      Et aucune adresse visitée ne dit autre chose que la vue et la langue
      Et ni le mot de passe ni la clé secrète ne sont plus dans le document

    @R15
    Scénario: Rien n’est gardé d’un renouvellement, ni de son ticket
      Étant donné que Camille a un compte actif
      Et que 6 mois passent
      Et que Camille s’est vu annoncer sur la page que ses identifiants ont expiré
      Alors le navigateur ne garde rien de la page
      Et ni le mot de passe ni la clé secrète ne sont plus dans le document
      Quand Camille les renouvelle sur la page jusqu’au second facteur
      Alors le navigateur ne garde rien de la page
      Et aucune adresse visitée ne dit autre chose que la vue et la langue

    @R15
    Scénario: Après la déconnexion il ne reste rien
      Étant donné que Camille a créé et activé son compte sur la page, à l’aide des QR codes affichés
      Quand Camille se déconnecte
      Alors le navigateur ne garde rien de la page
      Et ni le mot de passe ni la clé secrète ne sont plus dans le document
