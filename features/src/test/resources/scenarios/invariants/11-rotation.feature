# language: fr
@pannes @R19
Fonctionnalité: Les clés de chiffrement changent sans coupure
  Une clé finit toujours par devoir partir. La nouvelle entre, la table est rescellée pendant que le service est rendu,
  l’ancienne sort, et aucun compte n’est perdu.

  Contexte:
    Étant donné les trois fonctions en service

  Scénario: L’ancienne clé sort une fois la table rescellée
    Étant donné plus de lignes que la commande n’en lit à la fois
    Et un compte actif
    Quand une dernière clé est placée en tête du fichier de clés et les fonctions relancées
    Et la table est rescellée
    Alors la commande annonce que toutes les lignes le sont, pendant que des comptes se créent
    Et la table ne contient plus rien que la dernière clé n’ait scellé
    Quand les anciennes clés sont retirées et les fonctions relancées
    Alors le compte est toujours utilisable

  Scénario: La commande tuée en plein travail reprend là où elle en était
    Étant donné plus de lignes que la commande n’en lit à la fois
    Et un compte actif
    Et 3 autres comptes actifs
    Quand une dernière clé est placée en tête du fichier de clés et les fonctions relancées
    Et le rescellement est tué devant la ligne du premier, et son instruction avec lui
    Alors les lignes d’avant sont rescellées, mais ni la sienne ni celles d’après
    Quand la table est rescellée
    Alors la commande annonce 4 lignes rescellées
    Et la table ne contient plus rien que la dernière clé n’ait scellé
    Quand la table est rescellée de nouveau
    Alors la commande annonce 0 ligne rescellée
    Et aucune ligne n’a changé

  Scénario: Une clé retirée trop tôt se voit avant de nuire
    Étant donné un compte actif
    Quand les anciennes clés sont retirées avant que la table ne soit rescellée
    Alors la commande s’arrête en disant pourquoi, et aucune ligne n’a changé
