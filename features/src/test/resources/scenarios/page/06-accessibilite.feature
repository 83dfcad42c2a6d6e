# language: fr
@navigateur @captures @R7
Fonctionnalité: Être accessible à tous, dans tous ses états
  WCAG 2.2 AA et les bonnes pratiques, d’après axe-core ; ce que le RGAA ajoute et qu’un programme sait décider ;
  rien à faire défiler de côté sur 320 pixels, c’est-à-dire à 400 % sur un écran courant, ni rien de coupé quand le texte
  est espacé ou doublé ; rien de perdu quand le système impose ses couleurs.

  Plan du scénario: <état>
    Étant donné que la page montre <état>
    Alors axe-core n’y trouve rien, en français, en anglais et en arabe, en clair et en sombre
    Et ce que le RGAA demande et qu’axe-core ignore y est tenu, dans les trois langues
    Et espacer le texte n’y coupe rien, dans aucune langue
    Et rien n’y dépasse d’un écran de 320 pixels, dans aucune langue
    Et doubler la taille du texte n’y coupe rien, dans aucune langue
    Et rien ne s’y perd quand le système impose ses couleurs

    Exemples:
      | état                       |
      | la connexion               |
      | la connexion à corriger    |
      | la connexion refusée       |
      | la connexion sans réseau   |
      | la création                |
      | la création à corriger     |
      | le nom déjà pris           |
      | la création interrompue    |
      | la création à reprendre    |
      | le mot de passe            |
      | le mot de passe révélé     |
      | le mot de passe masqué     |
      | le mot de passe copié      |
      | le second facteur          |
      | le second facteur révélé   |
      | l’activation               |
      | l’activation à corriger    |
      | l’activation refusée       |
      | le compte activé           |
      | la connexion réussie       |
      | les identifiants expirés   |
      | le délai dépassé           |
      | les identifiants renouvelés |
      | la déconnexion             |
      | la barre du présentateur   |
      | la barre pendant un renouvellement |
      | la table                   |
