# language: fr
Fonctionnalité: Les trois devoirs de la page
  En tant que client de la solution Cloud
  Je veux une page simple qui authentifie, crée le compte s’il n’existe pas et relance le processus s’il a expiré
  Afin de disposer de mon compte sans l’aide de personne

  Règle: La page permet d’authentifier un utilisateur

  Règle: La page permet de le créer s’il n’existe pas

  Règle: La page relance la création du mot de passe et de la 2FA si les identifiants ont expiré
