# language: fr
@pannes @R19
Fonctionnalité: Les clés de chiffrement changent sans coupure
  Une clé finit toujours par devoir partir. La nouvelle entre, la table est rescellée pendant que le service est rendu,
  l’ancienne sort, et aucun compte n’est perdu.

  Scénario: L’ancienne clé sort une fois la table rescellée
    Étant donné les trois fonctions en service
    Et un compte actif
    Quand une dernière clé est placée en tête du fichier de clés et les fonctions relancées
    Et la table est rescellée
    Alors le rescellement réussit, pendant que des comptes se créent
    Et la table ne contient plus rien que la dernière clé n’ait scellé
    Quand les anciennes clés sont retirées et les fonctions relancées
    Alors le compte est toujours utilisable

  Scénario: La commande tuée en plein travail reprend là où elle en était
    Étant donné les trois fonctions en service
    Et un compte actif
    Et un second compte actif
    Quand une dernière clé est placée en tête du fichier de clés et les fonctions relancées
    Et le rescellement est tué devant la ligne de ce dernier
    Alors les lignes d’avant sont rescellées, pas la sienne
    Quand la table est rescellée
    Alors le rescellement réussit, pendant que des comptes se créent
    Et la table ne contient plus rien que la dernière clé n’ait scellé
    Quand la table est rescellée
    Alors il ne restait rien à resceller

  Scénario: Une clé retirée trop tôt se voit avant de nuire
    Étant donné les trois fonctions en service
    Et un compte actif
    Quand les anciennes clés sont retirées avant que la table ne soit rescellée
    Alors le rescellement s’arrête en disant pourquoi, et la ligne du compte n’a pas changé
