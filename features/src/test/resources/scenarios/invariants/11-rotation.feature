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

  Scénario: Les comptes s’authentifient pendant que la table est rescellée, atteints par la commande ou non
    Étant donné 3 comptes actifs
    Et un compte actif
    Et 9 autres comptes actifs
    Quand une dernière clé est placée en tête du fichier de clés et les fonctions relancées
    Et tous les autres s’authentifient pendant que la table est rescellée
    Alors toutes les authentifications réussissent
    Et la commande annonce que toutes les lignes le sont
    Et aucun de leurs codes ne sert une seconde fois
    Et la table ne contient plus rien que la dernière clé n’ait scellé

  Plan du scénario: La commande n’annonce pas la fin tant qu’une ligne <résiste>
    Étant donné un compte actif
    Et 3 autres comptes actifs
    Quand une dernière clé est placée en tête du fichier de clés
    Et la table est rescellée alors que la ligne du compte, chaque fois, <résiste>
    Alors la commande échoue, et il ne reste que cette ligne sous l’ancienne clé
    Quand la table est rescellée de nouveau
    Alors la commande annonce 1 ligne rescellée
    Et la table ne contient plus rien que la dernière clé n’ait scellé

    Exemples:
      | résiste                   |
      | retrouve d’anciens sceaux |
      | a changé entre-temps      |

  Scénario: Une ligne changée entre sa lecture et son rescellement n’est pas écrasée, mais reprise
    Étant donné une table vide
    Et un compte actif
    Et un autre compte, dont le second facteur n’a pas encore servi
    Quand une dernière clé est placée en tête du fichier de clés et les fonctions relancées
    Et l’autre change de second facteur entre la lecture et le rescellement de sa ligne
    Alors la commande annonce 2 lignes rescellées
    Et la table ne contient plus rien que la dernière clé n’ait scellé
    Et l’autre s’active avec son dernier second facteur

  Scénario: Une ligne qui ne s’ouvre pas n’arrête pas la commande, qui la nomme et finit par un échec
    Étant donné une table vide
    Et un compte actif
    Et 2 autres comptes actifs
    Quand le second facteur d’un autre de ces comptes est altéré d’un bit
    Et une dernière clé est placée en tête du fichier de clés
    Et la table est rescellée
    Alors la commande échoue en nommant cette seule cellule, après 3 lignes rescellées
    Quand ce compte est fermé comme le dit le guide
    Et la table est rescellée de nouveau
    Alors la commande annonce 0 ligne rescellée

  Scénario: Une ligne dont aucune fonction n’écrit le nom n’arrête pas la commande
    Étant donné une table vide
    Et une ligne dont aucune fonction n’écrit le nom
    Et un compte actif
    Et 2 autres comptes actifs
    Quand une dernière clé est placée en tête du fichier de clés
    Et la table est rescellée
    Alors la commande échoue en nommant ses deux cellules, après 3 lignes rescellées

  Scénario: Une clé retirée trop tôt se voit avant de nuire
    Étant donné un compte actif
    Quand les anciennes clés sont retirées avant que la table ne soit rescellée
    Alors la commande s’arrête en disant pourquoi, et aucune ligne n’a changé
