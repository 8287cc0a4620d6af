extension English: HelpWording {
    package var programHelp: String { "Microsoft Partner Center in a terminal." }
    package var deckHelp: String { "Open the deck (also without any command)." }
    package var customersHelp: String { "List customers." }
    package var showHelp: String { "Show a customer and all it holds." }
    package var blockersHelp: String { "Say what holds the relationship, and how to clear it." }
    package var removeHelp: String { "Remove the reseller relationship." }
    package var offboardHelp: String {
        "Plan the end of relationships, and carry it out step by step."
    }
    package var undoHelp: String {
        "Take back the newest act on a holding, or the one of a journal entry."
    }
    package var journalHelp: String {
        "Show or check the journal of all that was intended, done and refused."
    }
    package var certificateHelp: String {
        "Print the certificate of a relationship that has ended."
    }
    package var radarHelp: String { "Show what needs attention across all customers." }
    package var requestHelp: String {
        "Print the link and the e-mail text that ask for a relationship."
    }
    package var offersHelp: String { "List what can be bought." }
    package var activityHelp: String { "Show the activity log." }
    package var signInHelp: String { "Sign in to a Partner Center, on a profile." }
    package var signOutHelp: String { "Forget a profile's sign-in." }
    package var profilesHelp: String { "List the profiles, and who is signed in." }
    package var syncHelp: String { "Read all customers and what they hold from the service." }
    package var sandboxHelp: String { "Work on the sandbox itself." }
    package var sandboxSeedHelp: String { "Fill a sandbox with sample customers." }
    package var sandboxAcceptHelp: String {
        "Play a former customer's acceptance of a new relationship."
    }
    package var sandboxIdentityHelp: String { "Show or change who is signed in." }
    package var sandboxServeHelp: String {
        "Serve the sandbox over HTTP, as Partner Center's API and its authority."
    }
    package var exitStatusHelp: String {
        "Exit status: 0 done; 1 not confirmed; 3 refused by a rule (what blocks is on standard output); 4 pending: accepted, but not shown yet, so do not repeat it; 64 usage; 65 the store, a theme, the profiles, a plan or the journal are unusable; 66 no such file, profile, customer or holding; 69 not reachable; 70 sent, but whether it was done is not known: look before repeating; 73 the file exists or cannot be made; 74 reading or writing failed; 75 busy or throttled, try again, a run that waits (it says until when, if that is known), or one that another process is carrying out; 77 not signed in, not permitted, or read-only; 128 and more ended by a signal."
    }
    package var customerArgument: String {
        "A Microsoft ID, a domain, or a name that matches exactly one."
    }
    package var subscriptionArgument: String {
        "A subscription's ID, or its name if it has no namesake."
    }
    package var holdingArgument: String { "An ID, or a name that has no namesake." }
    package var offerArgument: String { "An offer's ID (see offers)." }
    package var confirmOption: String {
        "The customer's domain, to confirm the removal; its Microsoft ID where it has no domain."
    }
    package var lookOnlyOption: String { "Look only: there is nothing to change anything with." }
    package var holdOption: String {
        "Seconds a suspension is held before it is sent, 0 to 60 (default: hold in config.toml, or 5)."
    }
    package var dryRunOption: String { "Say what each step would meet, and do nothing." }
    package var planOption: String { "Run the plan saved in this file." }
    package var saveOption: String { "Save the plan in this file, and do nothing else." }
    package var resumeOption: String { "Continue the run that was cut off or is paused." }
    package var retryRefusedOption: String { "With --resume: try the refused steps again." }
    package var waitOption: String {
        "How many seconds to wait for the service at most; then what is waited for is said, and the command ends. Without it, as long as it takes."
    }
    package var confirmEachOption: String {
        "A customer's domain (its Microsoft ID where it has none), to confirm that its relationship may end; once for each."
    }
    package var customersArgument: String {
        "Customers, each by Microsoft ID, domain, or a name that matches exactly one."
    }
    package var verifyOption: String { "Check every byte against the chain of hashes." }
    package var formatOption: String { "markdown, html or json." }
    package var entryOption: String { "The number of the entry in the journal." }
    package var calendarOption: String { "Print the dates as a calendar (iCalendar)." }
    package var storeOption: String {
        "The sandbox's file (default: partnerdeck/sandbox.sqlite under $XDG_DATA_HOME)."
    }
    package var signInProfileOption: String {
        "The profile to sign in on; a new name makes one (default: PARTNERDECK_PROFILE, then the file's default, then main)."
    }
    package var cloudOption: String { "global, usgov or china (default: global)." }
    package var tenantOption: String {
        "The partner's tenant: a GUID or domain (default: organizations)."
    }
    package var clientIDOption: String { "The ID of your app registration." }
    package var baseOption: String {
        "Another address of the API, such as a proxy's or a sandbox's."
    }
    package var authorityOption: String { "Another address to sign in at." }
    package var readonlyOption: String { "For looking only: nothing can be changed." }
    package var refreshTokenOption: String {
        "A refresh token from standard input; else from PARTNERDECK_REFRESH_TOKEN."
    }
    package var clientSecretOption: String {
        "A client secret from standard input; else from PARTNERDECK_CLIENT_SECRET."
    }
    package var browserOption: String {
        "Sign in by a browser of this machine; where there is none, by a code."
    }
    package var purgeOption: String {
        "Also remove what was read from the service, and the activity log."
    }
    package var refreshOption: String { "Ask the service first (on a profile)." }
    package var profileOption: String {
        "A profile of config.toml, or sandbox for the embedded one (default: PARTNERDECK_PROFILE, then the file's default, then sandbox)."
    }
    package func languageOption(_ codes: [String]) -> String {
        "\(either(codes)) (default: the locale's)."
    }
    package var jsonOption: String { "Print JSON." }
    package var yesOption: String { "Do not ask." }
    package var searchOption: String { "Part of a name, domain or Microsoft ID." }
    package var limitOption: String { "At most so many." }
    package func themeOption(_ names: [String]) -> String {
        "\(list(names)), or one of your own."
    }
    package var noColorOption: String { "No colours (as NO_COLOR)." }
    package var delegatedOption: String {
        "Ask for delegated admin privileges too, which Microsoft no longer grants to new relationships."
    }
    package var outputOption: String { "Save the text as this file." }
    package var countOption: String { "How many customers." }
    package var seedOption: String { "The same seed makes the same customers." }
    package var forceOption: String { "Replace the file if it exists." }
    package var rulesOption: String { "2020 or current: which article the referee applies." }
    package var partnerKindOption: String { "direct-bill, indirect-provider or indirect-reseller." }
    package func rolesOption(_ allowed: String) -> String { "Roles, parted by commas: \(allowed)." }
    package var ofCustomerOption: String { "Of this customer alone." }
}
