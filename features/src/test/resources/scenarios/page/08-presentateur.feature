# language: fr
@navigateur @R21
Fonctionnalité: Présenter sans téléphone ni attente
  La démonstration locale ajoute une barre à la page : un téléphone, le temps qui passe, la table. Le produit ne l’a pas.

  Scénario: Le téléphone de la barre remplace celui qui manque
    Quand Camille a créé son compte sur la page et gardé ce qui lui a été remis
    Alors le téléphone montre à Camille le même code qu’une application d’authentification

  Scénario: Six mois passent d’un geste
    Étant donné que Camille a créé et activé son compte sur la page, à l’aide des QR codes affichés
    Quand le présentateur laisse passer six mois
    Et Camille s’authentifie sur la page
    Alors la page annonce que ses identifiants ont expiré et propose de les renouveler

  Scénario: Pendant un renouvellement le téléphone a les deux codes
    Étant donné que Camille a créé et activé son compte sur la page, à l’aide des QR codes affichés
    Et que 6 mois passent
    Et que Camille s’est vu annoncer sur la page que ses identifiants ont expiré
    Quand Camille demande sur la page à les renouveler
    Alors le téléphone montre deux codes pour Camille

  Scénario: Une fois renouvelé le compte n’a plus qu’un code
    Étant donné que Camille a créé et activé son compte sur la page, à l’aide des QR codes affichés
    Et que 6 mois passent
    Et que Camille s’est vu annoncer sur la page que ses identifiants ont expiré
    Quand Camille les renouvelle sur la page, à l’aide des QR codes affichés
    Alors le téléphone montre un seul code pour Camille

  Scénario: La table montrée ne contient rien de lisible
    Étant donné que Camille a créé son compte sur la page et gardé ce qui lui a été remis
    Quand le présentateur montre la table
    Alors le compte de Camille y figure, sans rien de secret

  Scénario: La table se ferme sans la parcourir
    Étant donné que la page montre la table
    Alors le premier arrêt du clavier la ferme, et Échap aussi

  Scénario: Sur l’écran du présentateur, la connexion se demande sans défiler
    Étant donné que l’écran a 1280 pixels de large et 800 de haut
    Alors le bouton de connexion est sous les yeux, dans les trois langues

  Scénario: Sur un petit écran, le temps passé se voit
    Étant donné que l’écran a 320 pixels de large et 640 de haut
    Et que la page montre l’activation
    Quand le présentateur laisse passer six mois
    Alors ce que la barre en dit est sous les yeux

  Scénario: Sur un écran agrandi quatre fois, la barre laisse la place à la page
    Étant donné que l’écran a 320 pixels de large et 220 de haut
    Alors la barre est au bout de la page, et non au bas de l’écran

  Scénario: La page se passe de la barre
    Étant donné que la barre n’est pas servie
    Et que Camille a créé son compte sur la page et gardé ce qui lui a été remis
    Quand Camille prouve sur la page qu’elle a gardé les deux
    Alors la page annonce que son compte est activé
    Et la page n’a pas de barre

  Scénario: La barre n’est pas dans ce qui est livré
    Alors aucun fichier de la page ne parle de la barre ni de la démonstration
