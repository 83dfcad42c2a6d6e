# language: fr
@R13
Fonctionnalité: Un refus ne dit pas pourquoi
  Il ne dit ni quel facteur est faux ni si le nom existe : même statut, mêmes en-têtes, même corps, même durée.

  Scénario: Tous les refus d’identification sont identiques
    Étant donné des comptes dans tous les états
    Quand chaque cause de refus est provoquée
    Alors toutes les réponses ont le même statut, les mêmes en-têtes et le même corps

  Scénario: Tout refus coûte une lecture et une instruction de plus, quelle que soit sa cause
    Étant donné les trois fonctions en service
    Et un compte qui s’est déjà authentifié
    Quand chaque cause de refus y est provoquée
    Alors chacune a interrogé la base 2 fois

  Plan du scénario: Tout refus d’un ticket par <fonction> coûte une seule instruction, quelle que soit sa cause
    Étant donné les trois fonctions en service
    Quand chaque ticket qui ne vaut rien est présenté à <fonction>
    Alors chacun a interrogé la base 1 fois

    Exemples:
      | fonction          |
      | generate-password |
      | generate-2fa      |

  Scénario: La durée d’un refus ne dit rien de sa cause
    Étant donné des comptes dans tous les états
    Quand chaque cause de refus est provoquée 9 fois, à tour de rôle
    Alors aucun refus ne part avant 100 millièmes de seconde
    Et leurs durées médianes diffèrent de moins de 15 millièmes de seconde

  Scénario: Le nom d’un compte expiré n’est pas plus bavard que celui d’un compte vivant
    Étant donné que Camille et Bruno ont chacun un compte actif
    Et que 7 mois passent
    Quand les noms de Camille et de Bruno sont demandés de nouveau
    Alors toutes les réponses ont le même statut, les mêmes en-têtes et le même corps
