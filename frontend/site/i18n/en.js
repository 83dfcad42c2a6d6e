/** English. */
export const en = {
  "site.service": "Cloud accounts",
  "site.title": "{title} – COFRAP",
  "site.titleWithError": "Error: {title} – COFRAP",
  skip: "Skip to content",
  "language.label": "Language",
  "language.changed": "The page is now in English.",
  "footer.privacy": "This page keeps nothing in your browser: no cookies, and no trace of your credentials.",

  "field.username": "Username",
  "field.password": "Password",
  "field.code": "Six-digit code",
  "field.code.hint": "Your authenticator app shows a new one every 30 seconds.",
  "field.username.hint":
    "3 to 64 characters: unaccented letters, digits, dots, hyphens or underscores, with a letter or digit at both ends. For example: michel.ranu",

  "error.title": "Please check before going on",
  "error.prefix": "Error: ",
  "error.username.empty": "Enter a username, for example michel.ranu.",
  "error.username.length": "A username has 3 to 64 characters, for example michel.ranu.",
  "error.username.email": "This is not an email address but a name without @, for instance michel.ranu.",
  "error.username.form":
    "A username takes only unaccented letters, digits, dots, hyphens and underscores, and starts and ends with a letter or digit, for example michel.ranu.",
  "error.username.taken": "This name is not available right now.",
  "error.password.empty": "Enter your password.",
  "error.code.empty": "Enter the six-digit code that your app is showing now.",
  "error.code.form": "The code is exactly six digits, for example 492039.",

  "action.retry": "Try again",
  "action.show": "Show",
  "action.hide": "Hide",
  "action.copy": "Copy",
  "action.continue": "Continue",
  "action.signIn": "Sign in",
  "action.backToSignIn": "Back to sign-in",
  "waiting.signIn": "Checking…",
  "waiting.create": "Preparing your credentials…",

  "signIn.title": "Sign in",
  "signIn.intro": "Have your password ready, and the app that shows your six-digit codes.",
  "signIn.username.hint": "The one you chose, for example michel.ranu.",
  "signIn.required": "All three fields are required.",
  "signIn.submit": "Sign in",
  "signIn.noAccount": "No account yet?",
  "signIn.create": "Create an account",

  "resume.text": "You have not finished with the account {username}. Its credentials are still here.",
  "resume.link": "Pick up where you left off",
  "reloaded.title": "This page was reloaded",
  "reloaded.kept":
    "It kept nothing of the account you were preparing. If you had saved the password and the second factor, sign in here with them: the first sign-in puts the account into service.",
  "reloaded.lost":
    "If you lack either, start again in 15 minutes: the name will be free again. If it was a renewal, your old credentials let you ask for it again right now.",

  "create.title": "Create an account",
  "create.intro":
    "Choose a name and we make the rest: a 24-character password and a second factor, which you save at your own pace.",
  "create.prepare": "Have a password manager and an authenticator app within reach, on this device or another one.",
  "create.submit": "Create the account",
  "create.haveAccount": "Already have an account?",

  "step.1": "Step 1 of 3",
  "step.2": "Step 2 of 3",
  "step.3": "Step 3 of 3",
  "step.title": "{step}: {title}",
  "step.leave.create":
    "If this page closes or reloads before the end, as a phone may do when you switch apps, it will not show these secrets again. With the password and the second factor saved, signing in will be enough. Otherwise, the name becomes free again after 15 minutes.",
  "step.leave.renew":
    "If this page closes or reloads before the end, as a phone may do when you switch apps, it will not show these secrets again. With the new password and the new second factor saved, signing in will be enough. Otherwise, the old ones remain valid to ask for another renewal.",

  "password.title": "Your password",
  "password.intro.create":
    "Here is the password for the account {username}. It is given only once: save it now, ideally in a password manager.",
  "password.intro.renew":
    "Here is the new password for the account {username}. It is given only once: save it now in place of the old one.",
  "password.qr.title": "With another device",
  "password.qr.alt": "QR code of the password, also available as text on this page.",
  "password.qr.caption":
    "Point a camera at this QR code: it contains the password. Choose to copy it, never to search for it.",
  "password.here.title": "On this device",
  "password.label": "Generated password",
  "password.hint": "24 characters, without the ones that look alike, such as 0 and O.",
  "password.show": "Show password",
  "password.hide": "Hide password",
  "password.shown": "The password is showing.",
  "password.hidden": "The password is hidden.",
  "password.copy": "Copy password",
  "password.copied": "Password copied.",
  "password.selected":
    "Automatic copying is not possible here. The password is selected: copy it with Ctrl + C, or with your device’s menu.",

  "qr.show": "Show QR code",
  "qr.hide": "Hide QR code",
  "qr.shown": "The QR code is showing.",
  "qr.hidden": "The QR code is hidden.",
  "qr.placeholder": "QR code hidden",
  "qr.caption.hidden": "To scan the QR code, show it first.",

  "secondFactor.title": "Your second factor",
  "secondFactor.intro":
    "Add the account {username} to an authenticator app. From then on it will show a six-digit code that changes every 30 seconds.",
  "secondFactor.entry": "In the app, this entry will be called “{label}”: the date tells it apart from earlier ones.",
  "secondFactor.two":
    "Your app will then show two entries for this account. Keep the old one until you have confirmed, and refuse if the app offers to replace it.",
  "secondFactor.qr.alt": "QR code of the secret key, also available as text on this page.",
  "secondFactor.qr.caption": "Scan this QR code with your authenticator app.",
  "secondFactor.open": "Open in my app",
  "secondFactor.open.hint":
    "Use this link if an authenticator app is installed here. If it opens nothing, use the key below or the QR code. No phone? There are desktop ones too, such as KeePassXC.",
  "secret.label": "Secret key",
  "secret.hint":
    "To type into the app if nothing else suits you, or if it refuses the QR code: TOTP (time-based), SHA-1, 6 digits, 30 seconds. Spaces do not matter.",
  "secret.placeholder": "Key hidden",
  "secret.show": "Show secret key",
  "secret.hide": "Hide secret key",
  "secret.shown": "The secret key is showing.",
  "secret.hidden": "The secret key is hidden.",
  "secret.copy": "Copy secret key",
  "secret.copied": "Secret key copied.",
  "secret.selected":
    "Automatic copying is not possible here. The key is selected: copy it with Ctrl + C, or with your device’s menu.",

  "activate.title.create": "Activate the account",
  "activate.title.renew": "Confirm your new credentials",
  "activate.intro": "Enter the password and the code you have just saved: it proves that both are in safe keeping.",
  "activate.required": "The password and the code are required.",
  "activate.submit.create": "Activate my account",
  "activate.submit.renew": "Confirm",
  "activate.toPassword": "See the password again",
  "activate.toSecondFactor": "See the second factor again",

  "interrupted.title": "Just a moment more",
  "interrupted.text":
    "The password for the account {username} is ready and kept in this page; only the second factor could not be prepared. Try again: nothing is lost.",

  "expired.title": "Your credentials are over six months old",
  "expired.text":
    "Your password and code are right, {username}, but they have served their time. Replace them now to get back into your account.",
  "expired.delay":
    "The renewal stays open for 15 minutes. After that, or if you stop halfway, your current credentials can still be used to ask for it again.",
  "expired.submit": "Renew my credentials",

  "signedIn.title": "Welcome, {username}",
  "signedIn.authenticated": "You are signed in: your password and code have been checked.",
  "signedIn.activated": "Your account is activated and ready to use.",
  "signedIn.renewed": "Your new credentials are in place. You can delete the old password.",
  "signedIn.entry":
    "In your authenticator app, keep the entry “{label}”; delete any other COFRAP entry of this account.",
  "signedIn.entries":
    "If your authenticator app shows several COFRAP entries for this account, keep the most recent one and delete the others.",
  "signedIn.until": "Credentials valid until",
  "signedIn.untilDate": "{until:date}",
  "signedIn.after": "After that date, sign in as usual: the page will offer to renew them.",
  "signedIn.signOut": "Sign out",
  "signedIn.signedOut": "You are signed out. Everything this page knew has been erased.",

  "problem.account-exists.title": "This name is not available",
  "problem.account-exists.text":
    "If the account is yours, sign in. If you have just abandoned its creation, the name becomes free again 15 minutes later. Otherwise, choose another name.",
  "problem.ticket-refused.title": "The 15 minutes are over",
  "problem.ticket-refused.text.create":
    "The account can no longer be prepared. Start the creation again; if the name is still taken, wait a few minutes.",
  "problem.ticket-refused.text.renew":
    "Nothing is lost: sign in again with your current credentials and the renewal will be offered once more.",
  "problem.ticket-refused.restart": "Start the creation again",
  "problem.credentials-refused.title": "These credentials were not recognised",
  "problem.credentials-refused.text":
    "Check all three fields and wait for the next code, as each code works only once. Check that your device’s clock is right, too. After many attempts, wait 15 minutes.",
  "problem.credentials-refused.text.activate":
    "Check the password, then wait for the next code, as each code works only once. After many attempts, wait 15 minutes. You can go back to see the password and the key again: nothing is lost.",
  "problem.credentials-expired.title": "These are your old credentials",
  "problem.credentials-expired.text":
    "Enter the new password, and a code from the new key. You can go back to see them again.",
  "problem.invalid-request.title": "The service did not understand this request",
  "problem.invalid-request.text.credentials":
    "The name, the password or the code do not have the expected form. Check what you entered, then try again. If all is right, reload the page.",
  "problem.invalid-request.text.proof":
    "The password or the code do not have the expected form. Check what you entered, then try again. If all is right, keep this page open and try again from another network.",
  "problem.invalid-request.text.name":
    "The name does not have the expected form. Check it, then try again. If it is right, reload the page.",
  "problem.invalid-request.text.nothing":
    "Nothing that you entered is to blame: the request that this page made was probably altered on its way. Keep this page open and try again from another network.",
  "problem.method-not-allowed.title": "This page is out of date",
  "problem.method-not-allowed.text":
    "The service has changed since you opened it. Try again; if nothing changes, reload the page.",
  "problem.too-large.title": "One of the fields is far too long",
  "problem.too-large.text": "Pasting may have brought in too much text. Check the fields, then try again.",
  "problem.unsupported-media-type.title": "The request was altered on its way",
  "problem.unsupported-media-type.text":
    "Some software between this page and the service has probably changed it. Try another network or another browser.",
  "problem.too-many-requests.title": "Too many requests at once",
  "problem.too-many-requests.text": "Wait a little, then try again. What you entered has been kept.",
  "problem.unavailable.title": "The service is unavailable for the moment",
  "problem.unavailable.text": "What you entered has been kept. Try again in a few moments.",
  "problem.unavailable.text.wait": "What you entered has been kept. Try again {delay:delay}.",
  "problem.network.title": "The service cannot be reached",
  "problem.network.text":
    "The connection seems to be down. What you entered has been kept: check the network, then try again.",
  "problem.timeout.title": "The service is taking too long to answer",
  "problem.timeout.text": "We stopped waiting after 20 seconds. What you entered has been kept: try again.",
  "problem.lost.text.code":
    "What you entered has been kept. If your request did arrive, this code has been used up: wait for the next one in your app, enter it, then try again.",
  "problem.lost.text.create":
    "What you entered has been kept. Keep this page open and try again: it alone can take this request up without a wait.",
  "problem.unexpected-answer.title": "The service gave an unexpected answer",
  "problem.unexpected-answer.text":
    "What you entered has been kept. Try again; if it goes on, tell the team that looks after your account.",
};
