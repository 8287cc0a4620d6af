extension English: HelpWording {
    package var programHelp: String { "Microsoft Partner Center in a terminal." }
    package var deckHelp: String { "Open the deck (the default without a command)." }
    package var customersHelp: String { "List customers." }
    package var showHelp: String { "Show a customer with its subscriptions and purchases." }
    package var blockersHelp: String {
        "Show what blocks removal of the relationship, and how to fix it."
    }
    package var removeHelp: String { "Remove the reseller relationship." }
    package var offboardHelp: String {
        "Plan the removal of relationships and carry it out step by step."
    }
    package var undoHelp: String {
        "Undo the latest action on a holding, or the action in a journal entry."
    }
    package var journalHelp: String {
        "Show or verify the journal of everything intended, done and refused."
    }
    package var certificateHelp: String {
        "Print the certificate of a relationship that has ended."
    }
    package var radarHelp: String { "Show what needs attention across all customers." }
    package var requestHelp: String {
        "Print the link and the e-mail text that request a relationship."
    }
    package var offersHelp: String { "List the offers that can be ordered." }
    package var activityHelp: String { "Show the activity log." }
    package var signInHelp: String { "Sign in to Partner Center with a profile." }
    package var signOutHelp: String { "Sign out of a profile." }
    package var profilesHelp: String { "List the profiles, and who is signed in." }
    package var syncHelp: String {
        "Load all customers with their subscriptions and purchases from the service."
    }
    package var doctorHelp: String {
        "Check what partnerdeck needs on this machine, and say what to do."
    }
    package var sandboxHelp: String { "Manage the sandbox." }
    package var sandboxSeedHelp: String { "Fill a sandbox with sample customers." }
    package var sandboxAcceptHelp: String {
        "Simulate a former customer's acceptance of a new relationship."
    }
    package var sandboxIdentityHelp: String { "Show or change who is signed in." }
    package var sandboxServeHelp: String {
        "Serve the sandbox over HTTP as Partner Center's API and sign-in authority."
    }
    package var exitStatusHelp: String {
        "Exit status: 0 done; 1 not confirmed, or done only in part (it says what is left); 3 refused by a rule (blockers are on standard output); 4 pending: accepted, but not shown yet, or requested, as the end of an admin relationship is before it comes, so do not repeat it; 64 usage error; 65 the store, a theme, the profiles, a plan, the journal or a CSV file is unusable, or lines of an import were left out; 66 no such file, profile, customer or holding, or what is asked for was never read; 69 not reachable; 70 sent, but not known whether it was done: check before repeating it; 73 the file exists or cannot be created; 74 reading or writing failed; 75 busy or throttled, try again, or a run is waiting (it says until when, if known), or another process is running it; 77 not signed in, not permitted, or read-only; 128 and above ended by a signal."
    }
    package var customerArgument: String {
        "A Microsoft ID, a domain, or a name that matches exactly one."
    }
    package var subscriptionArgument: String {
        "A subscription's ID, or its name if no other has it."
    }
    package var holdingArgument: String { "An ID, or a name that no other has." }
    package var offerArgument: String { "An offer's ID (see offers)." }
    package var confirmOption: String {
        "The customer's domain, to confirm the removal; its Microsoft ID if it has no domain."
    }
    package var lookOnlyOption: String { "Read-only: nothing can be changed." }
    package var holdOption: String {
        "Seconds to hold a suspension or cancellation before sending it, 0 to 60 (default: hold in config.toml, or 5)."
    }
    package var dryRunOption: String { "Check what would happen to each step, and change nothing." }
    package var planOption: String { "Run the plan saved in this file." }
    package var saveOption: String { "Save the plan to this file, and do nothing else." }
    package var resumeOption: String { "Continue an interrupted or paused run." }
    package var retryRefusedOption: String { "With --resume: try the refused steps again." }
    package var waitOption: String {
        "Maximum seconds to wait for the service; then the command says what it is waiting for and ends. Default: no limit."
    }
    package var confirmEachOption: String {
        "A customer's domain (its Microsoft ID if it has none), to confirm that its relationship may end; once per customer."
    }
    package var customersArgument: String {
        "Customers, each by Microsoft ID, domain, or a name that matches exactly one."
    }
    package var verifyOption: String { "Verify every byte against the hash chain." }
    package var checkOption: String {
        "Look now at what the service shows of the customer, and add it to the journal as evidence."
    }
    package var formatOption: String { "markdown, html or json." }
    package var entryOption: String { "The number of the entry in the journal." }
    package var calendarOption: String { "Print the dates as a calendar (iCalendar)." }
    package var storeOption: String {
        "The sandbox's file (default: partnerdeck/sandbox.sqlite in $XDG_DATA_HOME)."
    }
    package var signInProfileOption: String {
        "The profile to sign in with; a new name creates one (default: PARTNERDECK_PROFILE, then the file's default, then main)."
    }
    package var cloudOption: String { "global, usgov or china (default: global)." }
    package var tenantOption: String {
        "The partner's tenant: a GUID or domain (default: organizations)."
    }
    package var clientIDOption: String { "The ID of your app registration." }
    package var baseOption: String {
        "Another API address, such as a proxy's or a sandbox's."
    }
    package var authorityOption: String { "Another sign-in address." }
    package var readonlyOption: String { "Make the profile read-only: nothing can be changed." }
    package var refreshTokenOption: String {
        "A refresh token from standard input; else from PARTNERDECK_REFRESH_TOKEN."
    }
    package var clientSecretOption: String {
        "A client secret from standard input; else from PARTNERDECK_CLIENT_SECRET."
    }
    package var browserOption: String {
        "Sign in with a browser on this machine; if there is none, with a code."
    }
    package var purgeOption: String {
        "Also remove the data loaded from the service, and the activity log."
    }
    package var refreshOption: String { "Ask the service first (on a profile)." }
    package var profileOption: String {
        "A profile of config.toml, or sandbox for the embedded one (default: PARTNERDECK_PROFILE, then the file's default, then sandbox)."
    }
    package func languageOption(_ codes: [String]) -> String {
        "\(either(codes)) (default: the locale's)."
    }
    package var jsonOption: String { "Print JSON." }
    package var yesOption: String { "Do not ask for confirmation." }
    package var searchOption: String { "Part of a name, domain or Microsoft ID." }
    package var limitOption: String {
        "Maximum number of rows: the first, and of activity and journal the newest."
    }
    package func themeOption(_ names: [String]) -> String {
        "\(list(names)), or one of your own."
    }
    package var noColorOption: String { "No colours (same as NO_COLOR)." }
    package var delegatedOption: String {
        "Also request delegated admin privileges, which Microsoft no longer grants to new relationships."
    }
    package var outputOption: String { "Save the text to this file." }
    package var countOption: String { "Number of customers." }
    package var seedOption: String { "The same seed gives the same customers." }
    package var forceOption: String { "Replace the file if it exists." }
    package var rulesOption: String {
        "2020 or current: which edition of Microsoft's rules applies."
    }
    package var partnerKindOption: String { "direct-bill, indirect-provider or indirect-reseller." }
    package func rolesOption(_ allowed: String) -> String {
        "Roles, separated by commas: \(allowed)."
    }
    package var ofCustomerOption: String { "For this customer only." }
}
