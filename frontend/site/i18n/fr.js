/** French: the page's first language. Keys are the same in every language; lint/messages.mjs checks it. */
export const fr = {
  "site.service": "Comptes cloud",
  "site.title": "{title} – COFRAP",
  "site.titleWithError": "Erreur : {title} – COFRAP",
  skip: "Aller au contenu",
  "language.label": "Langue",
  "language.changed": "La page est maintenant en français.",
  "footer.privacy": "Cette page ne garde rien dans votre navigateur : ni cookie, ni trace de vos identifiants.",

  "field.username": "Nom d’utilisateur",
  "field.password": "Mot de passe",
  "field.code": "Code à six chiffres",
  "field.code.hint": "Votre application d’authentification en affiche un nouveau toutes les 30 secondes.",
  "field.username.hint":
    "De 3 à 64 caractères : lettres sans accent, chiffres, points, tirets ou tirets bas, avec une lettre ou un chiffre au début et à la fin. Par exemple : michel.ranu",

  "error.title": "À corriger avant de continuer",
  "error.prefix": "Erreur : ",
  "error.username.empty": "Saisissez un nom d’utilisateur, par exemple michel.ranu.",
  "error.username.length": "Le nom d’utilisateur compte de 3 à 64 caractères, par exemple michel.ranu.",
  "error.username.email":
    "Ce n’est pas une adresse électronique qu’il faut ici, mais un nom sans @, par exemple michel.ranu.",
  "error.username.form":
    "Le nom d’utilisateur n’accepte que les lettres sans accent, les chiffres, le point, le tiret et le tiret bas ; il commence et finit par une lettre ou un chiffre, par exemple michel.ranu.",
  "error.username.taken": "Ce nom n’est pas disponible pour le moment.",
  "error.password.empty": "Saisissez votre mot de passe.",
  "error.code.empty": "Saisissez le code à six chiffres que votre application affiche en ce moment.",
  "error.code.form": "Le code se compose d’exactement six chiffres, par exemple 492039.",

  "action.retry": "Réessayer",
  "action.show": "Afficher",
  "action.hide": "Masquer",
  "action.copy": "Copier",
  "action.continue": "Continuer",
  "action.signIn": "Se connecter",
  "action.backToSignIn": "Revenir à la connexion",
  "waiting.signIn": "Vérification en cours…",
  "waiting.create": "Préparation de vos identifiants…",

  "signIn.title": "Se connecter",
  "signIn.intro": "Munissez-vous de votre mot de passe et de l’application qui affiche vos codes à six chiffres.",
  "signIn.username.hint": "Celui que vous avez choisi, par exemple michel.ranu.",
  "signIn.required": "Les trois champs sont obligatoires.",
  "signIn.submit": "Se connecter",
  "signIn.noAccount": "Pas encore de compte ?",
  "signIn.create": "Créer un compte",

  "resume.text": "Vous n’avez pas terminé avec le compte {username}. Ses identifiants sont encore ici.",
  "resume.link": "Reprendre où vous en étiez",
  "reloaded.title": "Cette page a été rechargée",
  "reloaded.kept":
    "Elle n’a rien gardé du compte que vous prépariez. Si vous aviez enregistré le mot de passe et le second facteur, connectez-vous ici avec eux : la première connexion met le compte en service.",
  "reloaded.lost":
    "S’il vous manque l’un des deux, recommencez dans 15 minutes : le nom sera redevenu libre. Si c’était un renouvellement, vos anciens identifiants permettent de le demander à nouveau dès maintenant.",

  "create.title": "Créer un compte",
  "create.intro":
    "Choisissez un nom, nous fabriquons le reste : un mot de passe de 24 caractères et un second facteur, que vous enregistrerez à votre rythme.",
  "create.prepare":
    "Ayez sous la main un gestionnaire de mots de passe et une application d’authentification, sur cet appareil ou sur un autre.",
  "create.submit": "Créer le compte",
  "create.haveAccount": "Déjà un compte ?",

  "step.1": "Étape 1 sur 3",
  "step.2": "Étape 2 sur 3",
  "step.3": "Étape 3 sur 3",
  "step.title": "{step} : {title}",
  "step.leave.create":
    "Si cette page se ferme ou se recharge avant la fin, comme un téléphone peut le faire quand vous changez d’application, elle ne montrera plus ces secrets. Avec le mot de passe et le second facteur enregistrés, il suffira de vous connecter. Sinon, le nom redevient libre au bout de 15 minutes.",
  "step.leave.renew":
    "Si cette page se ferme ou se recharge avant la fin, comme un téléphone peut le faire quand vous changez d’application, elle ne montrera plus ces secrets. Avec le nouveau mot de passe et le nouveau second facteur enregistrés, il suffira de vous connecter. Sinon, les anciens restent valables pour demander un autre renouvellement.",

  "password.title": "Votre mot de passe",
  "password.intro.create":
    "Voici le mot de passe du compte {username}. Il n’est donné qu’une seule fois : c’est le moment de l’enregistrer, de préférence dans un gestionnaire de mots de passe.",
  "password.intro.renew":
    "Voici le nouveau mot de passe du compte {username}. Il n’est donné qu’une seule fois : c’est le moment de l’enregistrer à la place de l’ancien.",
  "password.qr.title": "Avec un autre appareil",
  "password.qr.alt": "Code QR du mot de passe, aussi disponible en texte dans cette page.",
  "password.qr.caption":
    "Visez ce code QR avec l’appareil photo : il contient le mot de passe. Choisissez de le copier, jamais de le chercher sur Internet.",
  "password.here.title": "Sur cet appareil",
  "password.label": "Mot de passe généré",
  "password.hint": "24 caractères, sans ceux qui se ressemblent, comme 0 et O.",
  "password.show": "Afficher le mot de passe",
  "password.hide": "Masquer le mot de passe",
  "password.shown": "Le mot de passe est affiché.",
  "password.hidden": "Le mot de passe est masqué.",
  "password.copy": "Copier le mot de passe",
  "password.copied": "Mot de passe copié.",
  "password.selected":
    "La copie automatique n’est pas possible ici. Le mot de passe est sélectionné : copiez-le avec Ctrl + C, ou avec le menu de votre appareil.",

  "qr.show": "Afficher le code QR",
  "qr.hide": "Masquer le code QR",
  "qr.shown": "Le code QR est affiché.",
  "qr.hidden": "Le code QR est masqué.",
  "qr.placeholder": "Code QR masqué",
  "qr.caption.hidden": "Pour viser le code QR, affichez-le d’abord.",

  "secondFactor.title": "Votre second facteur",
  "secondFactor.intro":
    "Ajoutez le compte {username} à une application d’authentification. Elle affichera ensuite un code à six chiffres, renouvelé toutes les 30 secondes.",
  "secondFactor.entry":
    "Dans l’application, cette entrée s’appellera « {label} » : la date la distingue des précédentes.",
  "secondFactor.two":
    "Votre application montrera alors deux entrées pour ce compte. Gardez l’ancienne jusqu’à la confirmation, et refusez si l’application propose de la remplacer.",
  "secondFactor.qr.alt": "Code QR de la clé secrète, aussi disponible en texte dans cette page.",
  "secondFactor.qr.caption": "Visez ce code QR avec votre application d’authentification.",
  "secondFactor.open": "Ouvrir dans mon application",
  "secondFactor.open.hint":
    "Ce lien convient si une application d’authentification est installée ici. S’il n’ouvre rien, servez-vous de la clé ci-dessous ou du code QR. Pas de téléphone ? Il en existe pour ordinateur, comme KeePassXC.",
  "secret.label": "Clé secrète",
  "secret.hint":
    "À saisir dans l’application si rien d’autre ne convient, ou si elle refuse le code QR : type TOTP (basé sur le temps), SHA-1, 6 chiffres, 30 secondes. Les espaces ne comptent pas.",
  "secret.placeholder": "Clé masquée",
  "secret.show": "Afficher la clé secrète",
  "secret.hide": "Masquer la clé secrète",
  "secret.shown": "La clé secrète est affichée.",
  "secret.hidden": "La clé secrète est masquée.",
  "secret.copy": "Copier la clé secrète",
  "secret.copied": "Clé secrète copiée.",
  "secret.selected":
    "La copie automatique n’est pas possible ici. La clé est sélectionnée : copiez-la avec Ctrl + C, ou avec le menu de votre appareil.",

  "activate.title.create": "Activer le compte",
  "activate.title.renew": "Confirmer vos nouveaux identifiants",
  "activate.intro":
    "Saisissez le mot de passe et le code que vous venez d’enregistrer : c’est la preuve que vous les avez bien gardés.",
  "activate.required": "Le mot de passe et le code sont obligatoires.",
  "activate.submit.create": "Activer mon compte",
  "activate.submit.renew": "Confirmer",
  "activate.toPassword": "Revoir le mot de passe",
  "activate.toSecondFactor": "Revoir le second facteur",

  "interrupted.title": "Encore un instant",
  "interrupted.text":
    "Le mot de passe du compte {username} est prêt et gardé dans cette page ; seul le second facteur n’a pas pu être préparé. Réessayez : rien n’est perdu.",

  "expired.title": "Vos identifiants ont plus de six mois",
  "expired.text":
    "Votre mot de passe et votre code sont justes, {username}, mais ils ont fait leur temps. Remplacez-les maintenant pour retrouver l’accès à votre compte.",
  "expired.delay":
    "Le renouvellement reste ouvert 15 minutes. Passé ce délai, ou si vous l’interrompez, vos identifiants actuels restent valables pour le demander à nouveau.",
  "expired.submit": "Renouveler mes identifiants",

  "signedIn.title": "Bienvenue, {username}",
  "signedIn.authenticated": "Connexion réussie : votre mot de passe et votre code ont été vérifiés.",
  "signedIn.activated": "Votre compte est activé : il fonctionne dès maintenant.",
  "signedIn.renewed": "Vos nouveaux identifiants sont en place. Vous pouvez supprimer l’ancien mot de passe.",
  "signedIn.entry":
    "Dans votre application d’authentification, gardez l’entrée « {label} » ; supprimez toute autre entrée COFRAP de ce compte.",
  "signedIn.entries":
    "Si votre application d’authentification montre plusieurs entrées COFRAP pour ce compte, gardez la plus récente et supprimez les autres.",
  "signedIn.until": "Identifiants valables jusqu’au",
  "signedIn.untilDate": "{until:date}",
  "signedIn.after":
    "Au-delà de cette date, connectez-vous comme d’habitude : la page vous proposera de les renouveler.",
  "signedIn.signOut": "Se déconnecter",
  "signedIn.signedOut": "La déconnexion est faite. Tout ce que cette page savait a été effacé.",

  "problem.account-exists.title": "Ce nom n’est pas disponible",
  "problem.account-exists.text":
    "S’il s’agit de votre compte, connectez-vous. Si vous venez d’abandonner sa création, le nom redevient libre 15 minutes après. Sinon, choisissez un autre nom.",
  "problem.ticket-refused.title": "Le délai de 15 minutes est passé",
  "problem.ticket-refused.text.create":
    "La préparation du compte ne peut plus continuer. Recommencez la création : si le nom est encore pris, patientez quelques minutes.",
  "problem.ticket-refused.text.renew":
    "Rien n’est perdu : reconnectez-vous avec vos identifiants actuels et le renouvellement vous sera proposé à nouveau.",
  "problem.ticket-refused.restart": "Recommencer la création",
  "problem.credentials-refused.title": "Ces identifiants ne sont pas reconnus",
  "problem.credentials-refused.text":
    "Vérifiez les trois champs et attendez le code suivant, car un code ne sert qu’une fois. Vérifiez aussi que l’heure de votre appareil est juste. Après de nombreux essais, patientez 15 minutes.",
  "problem.credentials-refused.text.activate":
    "Vérifiez le mot de passe, puis attendez le code suivant, car un code ne sert qu’une fois. Après de nombreux essais, patientez 15 minutes. Vous pouvez revenir en arrière pour revoir le mot de passe et la clé : rien n’est perdu.",
  "problem.credentials-expired.title": "Ce sont vos anciens identifiants",
  "problem.credentials-expired.text":
    "Saisissez le nouveau mot de passe et un code de la nouvelle clé. Vous pouvez revenir en arrière pour les revoir.",
  "problem.invalid-request.title": "Le service n’a pas compris cette demande",
  "problem.invalid-request.text.credentials":
    "Le nom, le mot de passe ou le code n’ont pas la forme attendue. Vérifiez ce que vous avez saisi, puis réessayez. Si tout est juste, rechargez la page.",
  "problem.invalid-request.text.proof":
    "Le mot de passe ou le code n’ont pas la forme attendue. Vérifiez ce que vous avez saisi, puis réessayez. Si tout est juste, gardez cette page ouverte et réessayez depuis un autre réseau.",
  "problem.invalid-request.text.name":
    "Le nom n’a pas la forme attendue. Vérifiez-le, puis réessayez. S’il est juste, rechargez la page.",
  "problem.invalid-request.text.nothing":
    "Rien de ce que vous avez saisi n’est en cause : la demande que cette page a préparée a sans doute été modifiée en route. Gardez cette page ouverte et réessayez depuis un autre réseau.",
  "problem.method-not-allowed.title": "La page n’est plus à jour",
  "problem.method-not-allowed.text":
    "Le service a changé depuis son ouverture. Réessayez ; si rien ne change, rechargez la page.",
  "problem.too-large.title": "Un des champs est beaucoup trop long",
  "problem.too-large.text": "Un collage a peut-être apporté trop de texte. Vérifiez les champs, puis réessayez.",
  "problem.unsupported-media-type.title": "La demande a été modifiée en route",
  "problem.unsupported-media-type.text":
    "Un logiciel entre cette page et le service l’a sans doute transformée. Essayez depuis un autre réseau ou un autre navigateur.",
  "problem.too-many-requests.title": "Trop de demandes à la fois",
  "problem.too-many-requests.text": "Patientez un peu, puis réessayez. Ce que vous avez saisi est conservé.",
  "problem.unavailable.title": "Le service est momentanément indisponible",
  "problem.unavailable.text": "Ce que vous avez saisi est conservé. Réessayez dans quelques instants.",
  "problem.unavailable.text.wait": "Ce que vous avez saisi est conservé. Réessayez {delay:delay}.",
  "problem.network.title": "Impossible de joindre le service",
  "problem.network.text":
    "La connexion semble interrompue. Ce que vous avez saisi est conservé : vérifiez le réseau, puis réessayez.",
  "problem.timeout.title": "Le service met trop de temps à répondre",
  "problem.timeout.text":
    "Nous avons cessé d’attendre après 20 secondes. Ce que vous avez saisi est conservé : réessayez.",
  "problem.lost.text.code":
    "Ce que vous avez saisi est conservé. Si votre demande est tout de même arrivée, ce code a déjà servi : attendez le suivant dans votre application, saisissez-le, puis réessayez.",
  "problem.lost.text.create":
    "Ce que vous avez saisi est conservé. Gardez cette page ouverte et réessayez : elle seule peut reprendre cette demande sans attendre.",
  "problem.unexpected-answer.title": "Le service a donné une réponse inattendue",
  "problem.unexpected-answer.text":
    "Ce que vous avez saisi est conservé. Réessayez ; si le problème dure, prévenez l’équipe qui gère votre compte.",
};
