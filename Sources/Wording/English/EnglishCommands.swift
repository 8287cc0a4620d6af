extension English: CommandWording {
    package var storeAndProfileExclude: String {
        "--store is the embedded sandbox's file, and a profile has its own: say one of them."
    }
    package var sandboxAlone: String {
        "This works on the embedded sandbox alone: leave --profile out."
    }
    package var yesNoChoice: String { "[y/N]" }
    package var yesAnswer: String { "yes" }
    package var needsYes: String {
        "There is no terminal to ask on: say --yes if you mean it. Nothing was done."
    }
    package func needsConfirm(_ word: String) -> String {
        "There is no terminal to ask on: say --confirm \(word) if you mean it. Nothing was done."
    }
    package func confirmDiffers(_ typed: String, wanted: String) -> String {
        "\"\(typed)\" does not confirm it: \(wanted) is what has to be typed. Nothing was done."
    }
    package func noSuchCustomer(_ text: String) -> String {
        "No customer is called \"\(text)\": give a Microsoft ID, a domain or a name."
    }
    package func ambiguousCustomer(_ text: String, count: Int) -> String {
        "\"\(text)\" matches \(count.grouped) customers; name one by its Microsoft ID or domain:"
    }
    package func noSuchHolding(_ text: String) -> String { "The customer holds no \"\(text)\"." }
    package func ambiguousHolding(_ text: String) -> String {
        "\"\(text)\" matches several; name one by its ID:"
    }
    package var commandNotUnderstood: String { "The command was not understood." }
    package func outputFailed(_ reason: String) -> String {
        "The result could not be written: \(reason)"
    }
    package func unknownCommand(_ name: String, allowed: String) -> String {
        "There is no command \"\(name)\". There are: \(allowed)"
    }
    package var relationshipRemovable: String {
        "Nothing holds the relationship: it can be removed."
    }
    package func seedingProgress(_ done: Int, of total: Int) -> String {
        "\(done.grouped) of \(total.grouped) customers"
    }
    package func seeded(_ file: String, customers: Int) -> String {
        "\(file): \(customers.grouped) customers"
    }
    package var signedInLabel: String { "Signed in" }
    package func unknownRole(_ name: String, allowed: String) -> String {
        "There is no role \"\(name)\". There are: \(allowed)"
    }
    package func badNumber(_ name: String, given: String, from lowest: Int, to highest: Int)
        -> String
    {
        "\(name): \"\(given)\" is no whole number from \(lowest.grouped) to \(highest.grouped)."
    }
    package func noConfigFolder(_ variable: String) -> String {
        "Neither \(variable) nor HOME names a folder by its absolute path: set one of them."
    }
    package func noStoreFolder(_ variable: String) -> String {
        "Neither \(variable) nor HOME names a folder by its absolute path: set one of them, or say --store FILE."
    }
    package var optionsExclude: String {
        "These options exclude each other: say one of --dry-run, --save and --resume, and either customers or --plan."
    }
    package var planNothingToDo: String {
        "There is nothing in this plan that can be done from here."
    }
    package var nameCustomersOrPlan: String { "Name the customers, or a saved plan with --plan." }
    package var nothingToResume: String { "The journal has no unfinished run." }
    package func questionStart(_ word: String, customer: String) -> String {
        "Type \(word) to start the plan for \(customer):"
    }
    package func certificateNone(_ customer: String) -> String {
        "The journal does not show that the relationship with \"\(customer)\" has ended."
    }
    package func journalVerified(_ entries: Int, hash: String) -> String {
        entries == 1
            ? "1 entry, as it was written. Its hash: \(hash)"
            : "\(entries.grouped) entries, each as it was written. The last hash: \(hash)"
    }
    package var journalEmpty: String { "The journal is empty." }
    package func journalMissingAtEnd(_ count: Int) -> String {
        count == 1
            ? "1 entry is gone from the end." : "\(count.grouped) entries are gone from the end."
    }
    package func journalClockWentBack(_ entries: String) -> String {
        "The clock was set back before these entries: \(entries)"
    }
    package func journalTornTail(_ bytes: Int) -> String {
        "\(bytes.grouped) bytes at the end are torn; the next entry will cut them off and say so."
    }
    package var undoWhich: String { "Name a customer and a holding, or an entry with --entry." }
    package var retryRefusedAlone: String { "--retry-refused goes with --resume." }
    package func planOtherCustomer(_ file: String, id: String, planned: String, actual: String)
        -> String
    {
        "\(file) calls the customer \(id) \(planned), but it is \(actual). Nothing was done; make the plan anew."
    }
    package func noSuchEntry(_ entry: Int) -> String {
        "Entry \(entry.grouped) of the journal is no act that was done here."
    }
    package var journalNoteMissing: String {
        "The file journal.head beside the journal is missing, so it cannot be checked whether entries are gone from the end. The next entry will say so."
    }
    package func journalNoteMissingBefore(_ count: Int) -> String {
        count == 1
            ? "Once the journal was written on without its note; an entry says where."
            : "\(count.grouped) times the journal was written on without its note; its entries say where."
    }
    package func lookingUp(_ minutes: Int) -> String {
        "It is being looked up, for up to \(minutes.grouped) minutes; nothing is sent again before."
    }
    package func lookingWhetherShown(_ minutes: Int) -> String {
        "Looking for up to \(minutes.grouped) minutes whether Partner Center shows it; Ctrl-C leaves it pending."
    }
    package func journalLostBefore(_ count: Int) -> String {
        count == 1
            ? "1 entry was gone when the journal was written on; an entry says where."
            : "\(count.grouped) entries were gone when the journal was written on; its entries say where."
    }
    package func questionUndo(_ customers: String) -> String { "Undo this for \(customers)?" }
    package var nothingToSync: String { "The embedded sandbox is never old: say --profile NAME." }
    package func synced(_ count: Int, at time: String) -> String {
        "\(counted(count, "customer")), as of \(time) UTC."
    }
    package func answerAsOf(_ time: String) -> String {
        "As of \(time) UTC; --refresh asks the service again."
    }
    package func syncListing(_ count: Int) -> String { "Customers: \(count.grouped)" }
    package func syncReading(_ done: Int, of total: Int) -> String {
        "What they hold: \(done.grouped) of \(total.grouped)"
    }
    package func syncWaitingForQuota(_ until: String) -> String {
        "Waiting until \(until), as the service asks (its quota of requests)"
    }
    package func lookingUntil(_ write: String, until: String) -> String {
        "Accepted (\(write)). Looking until \(until) whether Partner Center shows it."
    }
    package func syncUnreadEntries(_ count: Int) -> String {
        "\(counted(count, "entry", "entries")) of the customer list could not be read, so nobody counts as missing."
    }
    package var syncUnreadHoldings: String {
        "Not everything was understood; it holds the relationship until it is."
    }
    package func syncFailed(_ reason: String, next: String) -> String {
        "\(reason) Next attempt at \(next)"
    }

    // What `sandbox serve` says.

    package var portOption: String { "The port; 0 is any free one." }
    package var hostOption: String {
        "The address to listen on; without TLS, so this machine's own alone is safe."
    }
    package var allowHostOption: String {
        "A further name it is asked under (Host); may be repeated. Any but this machine's own is refused."
    }
    package var mischiefOption: String { "What is to go wrong, by name, parted by commas." }
    package var mischiefSeedOption: String { "The same seed makes the same mischief." }
    package var quotaOption: String {
        "Requests a minute (Partner Center's own is 500; default: any)."
    }
    package var approveOption: String {
        "Device codes approve themselves at this poll (default: somebody opens the page)."
    }
    package var intervalOption: String { "Seconds between two polls of a device code." }
    package var noMFAOption: String {
        "Sign-ins lack the second factor, so that users are refused."
    }
    package func mischiefHelp(_ names: String) -> String {
        "Mischief: \(names). A name may have a value: latency=300ms, throttle=0.1."
    }
    package func serveWarning(_ host: String) -> String {
        "Warning: \(host) can be reached from other machines, without TLS: anybody there can act on the sandbox, and read its tokens."
    }
    package func serveAPI(_ address: String) -> String { "API: \(address)" }
    package func serveAuthority(_ address: String) -> String { "Authority: \(address)" }
    package func servePage(_ address: String) -> String { "Page for device codes: \(address)" }
    package var serveHTTPS: String {
        "MSAL wants https: have its HTTP client rewrite the address, and send X-Forwarded-Proto: https."
    }
    package func serveAudience(_ scope: String, resource: String) -> String {
        "Applications alone ask for the scope \(scope) (v1: resource=\(resource))."
    }
    package var servePaste: String {
        "For $XDG_CONFIG_HOME/partnerdeck/config.toml (or ~/.config):"
    }
    package func serveNext(_ command: String) -> String { "Then: \(command). Ctrl-C ends this." }
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
        "No browser can be opened here, so the sign-in is by a code, for a browser on any device."
    }
    package var browserAndSecretExclude: String {
        "--browser and a refresh token or client secret exclude each other: give one of them. PARTNERDECK_REFRESH_TOKEN and PARTNERDECK_CLIENT_SECRET count too."
    }
    package var signInPageDone: String {
        "The sign-in goes on in the terminal. You may close this window."
    }
    package var signInPageDeclined: String {
        "Nobody was signed in; the terminal says why. You may close this window."
    }
    package var signInPageForeign: String {
        "This page is not of the sign-in that the terminal waits for."
    }
    package var signInNoArguments: String {
        "sign-in takes options alone. A secret belongs on standard input or in the environment."
    }
    package var signInSecretAsArgument: String {
        "A secret is never an argument: every user of this machine can read those. Write - and give it on standard input, or set PARTNERDECK_REFRESH_TOKEN or PARTNERDECK_CLIENT_SECRET. What you gave should be replaced by a new one."
    }
    package var signInOneSecret: String {
        "Give each secret from one place, and only one of them on standard input."
    }
    package var signInNoSecretOnInput: String {
        "Standard input should have the secret as its one line."
    }
    package var signInSecretWantsTenant: String {
        "An application signs in to one tenant: say --tenant."
    }
    package var signInNoRefreshToken: String {
        "The authority gave no refresh token, so the sign-in would be over in an hour. Allow the application offline_access."
    }
    package func badProfileName(_ name: String) -> String {
        "A profile cannot be called \"\(name)\": letters, digits, - and _ are allowed, and \"sandbox\" means the embedded one, which needs no sign-in."
    }
    package func badOptionForm(_ option: String) -> String { "--\(option) is malformed." }
    package func signInProfileDiffers(_ name: String, file: String) -> String {
        "The profile \"\(name)\" is described otherwise in \(file), and is not changed: edit it there, or choose another name."
    }
    package func whichProfile(_ names: String) -> String {
        "Say which profile with --profile: \(names), or a new name."
    }
    package var clientIDWanted: String {
        "Signing in takes the ID of your own app registration: say --client-id. Register a public client with the permission Partner Center › user_impersonation."
    }
    package func signedInAs(_ user: String, tenant: String) -> String {
        "Signed in as \(user), tenant \(tenant)."
    }
    package var anApplication: String { "an application" }
    package func signedInRoles(_ roles: String) -> String { "Roles: \(roles)" }
    package var profileIsReadOnly: String { "This profile is for looking only." }
    package func signInNext(_ command: String, file: String) -> String {
        "Next: `\(command)` opens the deck. The profile is described in \(file)."
    }
    package var nothingToSignOutOf: String {
        "The embedded sandbox has no sign-in: say --profile NAME."
    }
    package func signInQuestionPurge(_ profile: String) -> String {
        "Remove all that is kept of \(profile), its activity log included?"
    }
    package func signInSignedOut(_ profile: String) -> String { "Signed out of \(profile)." }
    package func signInWasNotSignedIn(_ profile: String) -> String {
        "Nobody was signed in on \(profile)."
    }
    package func signInReplicaStays(_ path: String) -> String {
        "What was read before stays in \(path); `sign-out --purge` removes it."
    }
    package func purged(_ path: String) -> String { "Removed \(path)." }
    package var noProfiles: String {
        "There are no profiles. `partnerdeck sign-in --client-id ID` makes one."
    }
    package var nobodySignedIn: String { "nobody signed in" }
    package var signInDeclined: String {
        "The sign-in was declined in the browser. Nothing was kept. Run `partnerdeck sign-in` again when it is meant."
    }
    package var signInCodeExpired: String {
        "The code was not entered in time. Run `partnerdeck sign-in` again for a new one."
    }
    package var signInCodeUnknown: String {
        "The authority does not know the code any more. Run `partnerdeck sign-in` again for a new one."
    }
    package var signInNotFinished: String {
        "Nobody finished the sign-in in the browser in time. Run `partnerdeck sign-in` again: with `--browser` it opens a new page, without it shows a code for any device."
    }
    package func tokensOpenToOthers(_ path: String) -> String {
        "Others can read \(path), so it is not used: what stood open may have been taken. Run `chmod go-rwx` on it, then `partnerdeck sign-out` and `partnerdeck sign-in` again."
    }
    package func tokensOfAnotherUser(_ path: String) -> String {
        "\(path) belongs to another user, so it is not used."
    }
    package func tokensMalformed(_ path: String) -> String {
        "\(path) holds no tokens that could be read. Run `partnerdeck sign-in` again."
    }
}
