# language: fr
@attaques @R18
Fonctionnalité: Personne n’abat une fonction
  Un étranger a plus de connexions, de requêtes et de patience que n’importe qui. Une fonction enfermée dans la mémoire de son
  conteneur y survit, et répond ensuite. Les envois sont bornés en nombre et en temps, et ne quittent pas cette machine. Ce
  que les personnes honnêtes attendent pendant ce temps est une mesure, et non un test.

  Contexte:
    Étant donné les trois fonctions en service
    Et authenticate dans la mémoire de son conteneur, et une personne qui a un compte

  Plan du scénario: <envoi>
    Quand un étranger lui envoie <envoi> pendant que la personne s’authentifie
    Alors authenticate vit, dans sa mémoire
    Et la personne a été servie, ou priée de revenir
    Et la personne est servie dès que l’étranger s’arrête

    Exemples:
      | envoi                                                                     |
      | quarante mille requêtes enchaînées sur chacune de deux connexions         |
      | mille requêtes dont les en-têtes, nombreux, ne finissent pas              |
      | deux mille connexions à moitié ouvertes ou muettes                        |
      | mille corps à moitié envoyés                                              |
      | mille corps dont les en-têtes de fin, nombreux, ne finissent pas          |
      | sept cents connexions où mille requêtes suivent un hôte qui ne se lit pas |
      | quatre cents connexions où cent mille refus suivent un appel              |
      | trois mille appels par seconde, pendant neuf secondes                     |
      | tout cela à la fois                                                       |

  Scénario: Trois mille appels par seconde sur une table verrouillée
    Quand un étranger lui envoie trois mille appels par seconde, pendant neuf secondes pendant que la table est verrouillée
    Alors authenticate vit, dans sa mémoire
    Et ce que l’étranger a lu est fait de refus, et ceux de surcharge disent quand revenir
    Et la personne est servie dès que l’étranger s’arrête
