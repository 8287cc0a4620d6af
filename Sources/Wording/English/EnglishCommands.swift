extension English: CommandWording {
    package var storeAndProfileExclude: String {
        "--store names the embedded sandbox's file, and a profile has its own store: use only one of them."
    }
    package var yesNoChoice: String { "[y/N]" }
    package var yesAnswer: String { "yes" }
    package var needsYes: String {
        "No terminal to confirm on. Add --yes to go ahead without confirmation. Nothing was done."
    }
    package func needsConfirm(_ word: String) -> String {
        "No terminal to confirm on. Add --confirm \(word) to go ahead. Nothing was done."
    }
    package func confirmDiffers(_ typed: String, wanted: String) -> String {
        "\"\(typed)\" does not match: type \(wanted) to confirm. Nothing was done."
    }
    package func noSuchCustomer(_ text: String) -> String {
        "No customer matches \"\(text)\": give a Microsoft ID, a domain or a name."
    }
    package func customerNotWhole(_ text: String) -> String {
        "\"\(text)\" is only a part of a name. With --yes, name the customer by its Microsoft ID, its domain or its whole name:"
    }
    package func ambiguousCustomer(_ text: String, count: Int) -> String {
        "\"\(text)\" matches \(count.grouped) customers; choose one by Microsoft ID or domain:"
    }
    package func noSuchHolding(_ text: String) -> String {
        "The customer has nothing that matches \"\(text)\"."
    }
    package func holdingOnlyCancels(_ name: String, kind: String) -> String {
        "\"\(name)\" (\(kind)) cannot be suspended or reactivated on its own. `partnerdeck cancel` cancels it."
    }
    package func orderOnlyCancels(_ name: String, kind: String) -> String {
        "\"\(name)\" (\(kind)) is an order and cannot be suspended or reactivated. `partnerdeck cancel` cancels it."
    }
    package func seeHoldings(_ command: String) -> String {
        "`\(command)` lists what it holds."
    }
    package func ambiguousHolding(_ text: String) -> String {
        "\"\(text)\" matches several; choose one by ID:"
    }
    package func outputFailed(_ reason: String) -> String {
        "The result could not be written: \(reason)"
    }
    package var relationshipRemovable: String {
        "No blockers: the relationship can be removed."
    }
    package func seedingProgress(_ done: Int, of total: Int) -> String {
        "\(done.grouped) of \(total.grouped) customers"
    }
    package func seeded(_ file: String, customers: Int) -> String {
        "\(file): \(customers.grouped) customers"
    }
    package var signedInLabel: String { "Signed in" }
    package func unknownRole(_ name: String, allowed: String) -> String {
        "Unknown role \"\(name)\". Roles: \(allowed)"
    }
    package func badNumber(_ name: String, given: String, from lowest: Int, to highest: Int)
        -> String
    {
        "\(name): \"\(given)\" is not a whole number from \(lowest.grouped) to \(highest.grouped)."
    }
    package func badNumber(_ name: String, given: String, from lowest: Int) -> String {
        "\(name): \"\(given)\" is not a whole number of \(lowest.grouped) or more."
    }
    package func noConfigFolder(_ variable: String) -> String {
        "Neither \(variable) nor HOME is an absolute path to a folder: set one of them."
    }
    package func noStoreFolder(_ variable: String) -> String {
        "Neither \(variable) nor HOME is an absolute path to a folder: set one of them, or use --store FILE."
    }
    package var optionsExclude: String {
        "These options cannot be combined: use only one of --dry-run, --save and --resume, and either customers or --plan."
    }
    package var planNothingToDo: String {
        "Nothing in this plan can be done from here."
    }
    package var nameCustomersOrPlan: String {
        "Name the customers, or give a saved plan with --plan."
    }
    package var nothingToResume: String { "The journal has no unfinished run." }
    package func questionStart(_ word: String, customer: String) -> String {
        "Type \(word) to start the plan for \(customer):"
    }
    package func certificateNone(_ customer: String) -> String {
        "The journal does not show that the relationship with \"\(customer)\" has ended."
    }
    package func journalVerified(_ entries: Int, hash: String) -> String {
        entries == 1
            ? "1 entry verified. Its hash: \(hash)"
            : "\(entries.grouped) entries verified. The last hash: \(hash)"
    }
    package var journalEmpty: String { "The journal is empty." }
    package func journalMissingAtEnd(_ count: Int) -> String {
        count == 1
            ? "1 entry is missing from the end."
            : "\(count.grouped) entries are missing from the end."
    }
    package func journalClockWentBack(_ entries: String) -> String {
        "The clock was set back before these entries: \(entries)"
    }
    package func journalTornTail(_ bytes: Int) -> String {
        "\(bytes.grouped) bytes at the end are an incomplete entry; the next entry will remove them and say so."
    }
    package var undoWhich: String {
        "Name a customer and a holding, or give an entry with --entry."
    }
    package var retryRefusedAlone: String { "--retry-refused works only with --resume." }
    package func planOtherCustomer(_ file: String, id: String, planned: String, actual: String)
        -> String
    {
        "In \(file) the customer \(id) is called \(planned), but its name is \(actual.ended) Nothing was done; make a new plan."
    }
    package func noSuchEntry(_ entry: Int) -> String {
        "Journal entry \(entry.grouped) is not an action that was done here."
    }
    package var journalNoteMissing: String {
        "The file journal.head next to the journal is missing, so missing entries at the end cannot be detected. The next entry will say so."
    }
    package func journalNoteMissingBefore(_ count: Int) -> String {
        count == 1
            ? "The journal was once continued without its journal.head file; an entry says where."
            : "The journal was continued \(count.grouped) times without its journal.head file; its entries say where."
    }
    package func lookingUp(_ minutes: Int) -> String {
        "Checking for up to \(minutes.grouped) minutes whether it was done; nothing is sent again before that."
    }
    package func lookingWhetherShown(_ minutes: Int) -> String {
        "Checking for up to \(minutes.grouped) minutes whether it shows; Ctrl-C leaves it pending."
    }
    package func journalLostBefore(_ count: Int) -> String {
        count == 1
            ? "1 entry was missing when the journal was continued; an entry says where."
            : "\(count.grouped) entries were missing when the journal was continued; its entries say where."
    }
    package func questionUndo(_ customers: String) -> String { "Undo this for \(customers)?" }
    package var nothingToSync: String {
        "The embedded sandbox is always up to date: use --profile NAME."
    }
    package func synced(_ count: Int, at time: String) -> String {
        "\(counted(count, "customer")), as of \(time) UTC."
    }
    package func answerAsOf(_ time: String) -> String {
        "As of \(time) UTC; --refresh asks the service again."
    }
    package func answerRefreshed(_ time: String) -> String { "As of \(time) UTC." }
    package func syncListing(_ count: Int) -> String { "Customers so far: \(count.grouped)" }
    package func syncCutOff(_ seconds: Int, done: Int, of total: Int) -> String {
        "Stopped after \(seconds.grouped) s (--wait): \(done.grouped) of \(counted(total, "customer")) read. What was read is kept."
    }
    package func syncCutOff(_ seconds: Int, listed count: Int) -> String {
        "Stopped after \(seconds.grouped) s (--wait): \(counted(count, "customer")) listed so far. What was read is kept."
    }
    package func syncReading(_ done: Int, of total: Int) -> String {
        "Subscriptions and purchases: \(done.grouped) of \(total.grouped)"
    }
    package func syncProfilesRead(_ done: Int, of total: Int) -> String {
        "Countries and delegated admin privileges: \(done.grouped) of \(total.grouped)"
    }
    package func syncWaitingForQuota(_ until: String) -> String {
        "Too many requests: waiting until \(until) UTC, as the service asks"
    }
    package func syncWaitingForPace(_ until: String, requests: Int) -> String {
        "Keeping to \(requests.grouped) requests a minute: goes on at \(until) UTC"
    }
    package func lookingUntil(_ write: String, until: String, by service: String) -> String {
        "Accepted (\(write)). Checking until \(until) UTC whether \(service) shows it."
    }
    package func syncUnreadEntries(_ count: Int) -> String {
        "\(counted(count, "entry", "entries")) of the customer list could not be read, so no customer is marked as missing."
    }
    package var syncUnreadHoldings: String {
        "Not everything could be read; it blocks removal until it can."
    }
    package func syncFailed(_ reason: String, next: String) -> String {
        "\(reason) Next attempt at \(next) UTC"
    }
    package var nothingWasSent: String { "Nothing was sent." }

    // What `sandbox serve` says.

    package var portOption: String { "The port to listen on, 65535 at most; 0 uses any free port." }
    package var hostOption: String {
        "The address to listen on. There is no TLS, so only this machine's own address is safe."
    }
    package var allowHostOption: String {
        "Another host name to accept (Host header); can be repeated. Other names than this machine's own are refused."
    }
    package var mischiefOption: String { "Faults to inject, by name, separated by commas." }
    package var mischiefSeedOption: String { "The same seed gives the same mischief." }
    package var quotaOption: String {
        "Requests per minute (Partner Center allows 500; default: unlimited)."
    }
    package var approveOption: String {
        "Approve device codes automatically at this poll (default: someone opens the page)."
    }
    package var intervalOption: String { "Seconds between polls of a device code." }
    package var noMFAOption: String {
        "Sign in without the second factor, so that users are refused."
    }
    package var graphConsentOption: String {
        "Whether clients get tokens for Microsoft Graph: once a user has agreed (asked), always (given), or never."
    }
    package func mischiefHelp(_ names: String) -> String {
        "Mischief: \(names). A name can have a value: latency=300ms, throttle=0.1."
    }
    package func unknownMischief(_ name: String, allowed: String) -> String {
        "--mischief: there is no fault \"\(name)\". Faults: \(allowed)"
    }
    package func badMischief(_ typed: String, example: String) -> String {
        "--mischief: \"\(typed)\" has no value of that fault; write it as \(example)."
    }
    package func serveWarning(_ host: String) -> String {
        "Warning: \(host) can be reached from other machines, without TLS: anyone there can change the sandbox and read its tokens."
    }
    package func serveAPI(_ address: String) -> String { "API: \(address)" }
    package func serveGraph(_ address: String) -> String { "Graph, for GDAP: \(address)" }
    package func serveAuthority(_ address: String) -> String { "Authority: \(address)" }
    package func servePage(_ address: String) -> String { "Page for device codes: \(address)" }
    package var serveHTTPS: String {
        "MSAL requires https: have its HTTP client rewrite the address and send X-Forwarded-Proto: https."
    }
    package func serveAudience(_ scope: String, resource: String) -> String {
        "For app-only access, request the scope \(scope) (v1: resource=\(resource))."
    }
    package var servePaste: String {
        "For $XDG_CONFIG_HOME/partnerdeck/config.toml (or ~/.config):"
    }
    package func serveNext(_ command: String) -> String {
        "Then: \(command). Ctrl-C stops the server."
    }
    package func serveFailed(_ reason: String) -> String {
        "The sandbox cannot be served: \(reason)"
    }

    // Signing in and out, and the profiles.

    package var signInOpenPage: String { "To sign in, open this page in a browser on any device:" }
    package var signInEnterCode: String { "and enter this code:" }
    package var signInCodeCopied: String {
        "The code is on the clipboard, if the terminal allows it."
    }
    package func signInWaiting(_ left: String) -> String {
        "Waiting for the sign-in: \(left) left. Ctrl-C stops."
    }
    package var signInBrowserOpens: String {
        "The sign-in opens in a browser. If none appears, open this address in a browser of this machine:"
    }
    package func signInBrowserAwaited(_ minutes: Int) -> String {
        "Waiting for the browser, \(minutes.grouped) minutes at most. Ctrl-C stops."
    }
    package var signInNoBrowser: String {
        "No browser can be opened here. Sign in with a code instead, in a browser on any device."
    }
    package var browserAndSecretExclude: String {
        "--browser cannot be combined with a refresh token or client secret: use only one of them. PARTNERDECK_REFRESH_TOKEN and PARTNERDECK_CLIENT_SECRET count too."
    }
    package var signInPageDone: String {
        "The sign-in continues in the terminal. You can close this window."
    }
    package var signInPageDeclined: String {
        "You were not signed in; the terminal shows why. You can close this window."
    }
    package var signInPageForeign: String {
        "This page does not belong to the sign-in that the terminal is waiting for."
    }
    package var signInNoArguments: String {
        "sign-in takes options only. A secret belongs on standard input or in the environment."
    }
    package var signInSecretAsArgument: String {
        "Never pass a secret as an argument: every user of this machine can read it. Write - and give it on standard input, or set PARTNERDECK_REFRESH_TOKEN or PARTNERDECK_CLIENT_SECRET. Replace the secret you gave with a new one."
    }
    package var signInOneSecret: String {
        "Give each secret in one place only, and at most one of them on standard input."
    }
    package var signInNoSecretOnInput: String {
        "Standard input must contain the secret as its only line."
    }
    package var signInSecretWantsTenant: String {
        "An application signs in to one tenant: add --tenant."
    }
    package var signInNoRefreshToken: String {
        "The authority returned no refresh token, so the sign-in would expire in an hour. Allow the application offline_access."
    }
    package func badProfileName(_ name: String) -> String {
        "A profile cannot be called \"\(name)\": letters, digits, - and _ are allowed, and \"sandbox\" means the embedded one, which needs no sign-in."
    }
    package func badOptionForm(_ option: String) -> String { "--\(option) is malformed." }
    package func signInProfileDiffers(_ name: String, file: String) -> String {
        "The profile \"\(name)\" has different settings in \(file) and was not changed: edit it there, or choose another name."
    }
    package func whichProfile(_ names: String) -> String {
        "Choose a profile with --profile: \(names), or a new name."
    }
    package var clientIDWanted: String {
        "Signing in needs the ID of your own app registration: add --client-id. Register a public client with the permission Partner Center › user_impersonation."
    }
    package func signedInAs(_ user: String, tenant: String) -> String {
        "Signed in as \(user), tenant \(tenant)."
    }
    package var anApplication: String { "an application" }
    package func signedInRoles(_ roles: String) -> String { "Roles: \(roles)" }
    package var profileIsReadOnly: String { "This profile is read-only." }
    package func signInNext(_ command: String, file: String) -> String {
        "Next: `\(command)` opens the deck. The profile's settings are in \(file)."
    }
    package func rulesDiffer(of service: String, from profile: String) -> String {
        "The rules differ: the service has \(service), this profile \(profile). Set `rules` and `sandbox` of the profile as the service has them."
    }
    package var nothingToSignOutOf: String {
        "The embedded sandbox has no sign-in: use --profile NAME."
    }
    package func signInQuestionPurge(_ profile: String) -> String {
        "Remove all data of \(profile), including its activity log?"
    }
    package func signInSignedOut(_ profile: String) -> String { "Signed out of \(profile)." }
    package func signInWasNotSignedIn(_ profile: String) -> String {
        "Nobody was signed in on \(profile)."
    }
    package func signInReplicaStays(_ path: String) -> String {
        "Data loaded earlier stays in \(path); `sign-out --purge` removes it."
    }
    package func purged(_ path: String) -> String { "Removed \(path)." }
    package var noProfiles: String {
        "There are no profiles. `partnerdeck sign-in --client-id ID` creates one."
    }
    package var nobodySignedIn: String { "nobody signed in" }
    package var signInDeclined: String {
        "The sign-in was declined in the browser. Nothing was saved. Run `\(signInCommand)` to try again."
    }
    package var signInCodeExpired: String {
        "The code was not entered in time. Run `\(signInCommand)` again for a new one."
    }
    package var signInCodeUnknown: String {
        "The authority no longer knows the code. Run `\(signInCommand)` again for a new one."
    }
    package var signInNotFinished: String {
        "The sign-in was not finished in the browser in time. Run `\(signInCommand)` again: with `--browser` it opens a new page, without it shows a code for any device."
    }
    package func tokensOpenToOthers(_ path: String) -> String {
        "Others can read \(path), so it is not used: its tokens may have been copied. Run `chmod go-rwx` on it, then `partnerdeck sign-out` and `\(signInCommand)` again."
    }
    package func tokensOfAnotherUser(_ path: String) -> String {
        "\(path) belongs to another user, so it is not used."
    }
    package func tokensMalformed(_ path: String) -> String {
        "\(path) contains no readable tokens. Run `\(signInCommand)` again."
    }

    // What `doctor` finds.

}
