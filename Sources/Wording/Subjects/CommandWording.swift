/// What the commands ask and answer.
package protocol CommandWording {
    var storeAndProfileExclude: String { get }
    var yesNoChoice: String { get }
    /// What is typed for yes beside `y`, in small letters; each language takes that of all.
    var yesAnswer: String { get }
    var needsYes: String { get }
    /// `word` is what --confirm has to be given.
    func needsConfirm(_ word: String) -> String
    func confirmDiffers(_ typed: String, wanted: String) -> String
    func noSuchCustomer(_ text: String) -> String
    /// A part of a name is not enough with `--yes`; whom it would mean is listed below.
    func customerNotWhole(_ text: String) -> String
    func ambiguousCustomer(_ text: String, count: Int) -> String
    func noSuchHolding(_ text: String) -> String
    /// A holding that can't be suspended or reactivated; `kind` is what it is.
    func holdingOnlyCancels(_ name: String, kind: String) -> String
    /// The same of an order.
    func orderOnlyCancels(_ name: String, kind: String) -> String
    func ambiguousHolding(_ text: String) -> String
    /// Which command lists what a customer holds.
    func seeHoldings(_ command: String) -> String
    func outputFailed(_ reason: String) -> String
    var relationshipRemovable: String { get }
    /// How many customers have been made.
    func seedingProgress(_ done: Int, of total: Int) -> String
    func seeded(_ file: String, customers: Int) -> String
    var signedInLabel: String { get }
    func unknownRole(_ name: String, allowed: String) -> String
    /// `name` is the option, such as `--limit`; `given` what it was given.
    func badNumber(_ name: String, given: String, from lowest: Int, to highest: Int) -> String
    /// The same where no number is too high.
    func badNumber(_ name: String, given: String, from lowest: Int) -> String
    /// `variable` is the name of an environment variable, such as `XDG_CONFIG_HOME`.
    func noConfigFolder(_ variable: String) -> String
    /// The same, where --store could be said.
    func noStoreFolder(_ variable: String) -> String
    var optionsExclude: String { get }
    var planNothingToDo: String { get }
    var nameCustomersOrPlan: String { get }
    var nothingToResume: String { get }
    /// `word` is what has to be typed.
    func questionStart(_ word: String, customer: String) -> String
    func certificateNone(_ customer: String) -> String
    func journalVerified(_ entries: Int, hash: String) -> String
    var journalEmpty: String { get }
    func journalMissingAtEnd(_ count: Int) -> String
    /// `entries` are their numbers.
    func journalClockWentBack(_ entries: String) -> String
    func journalTornTail(_ bytes: Int) -> String
    var undoWhich: String { get }
    var retryRefusedAlone: String { get }
    /// The plan in `file` calls the customer with that `id` by the `planned` domain, the store by
    /// the `actual` one.
    func planOtherCustomer(_ file: String, id: String, planned: String, actual: String) -> String
    func noSuchEntry(_ entry: Int) -> String
    var journalNoteMissing: String { get }
    func journalNoteMissingBefore(_ count: Int) -> String
    /// For up to so many minutes.
    func lookingUp(_ minutes: Int) -> String
    func lookingWhetherShown(_ minutes: Int) -> String
    func journalLostBefore(_ count: Int) -> String
    /// `customers` is a list of names.
    func questionUndo(_ customers: String) -> String
    var nothingToSync: String { get }
    func synced(_ count: Int, at time: String) -> String
    func answerAsOf(_ time: String) -> String
    /// The same of what was asked for just now.
    func answerRefreshed(_ time: String) -> String
    func syncListing(_ count: Int) -> String
    /// `--wait` ended the sync after so many seconds; how far it came.
    func syncCutOff(_ seconds: Int, done: Int, of total: Int) -> String
    /// The same while the list of customers was read.
    func syncCutOff(_ seconds: Int, listed count: Int) -> String
    /// Of how many customers the holdings have been read.
    func syncReading(_ done: Int, of total: Int) -> String
    func syncProfilesRead(_ done: Int, of total: Int) -> String
    func syncWaitingForQuota(_ until: String) -> String
    func syncWaitingForPace(_ until: String, requests: Int) -> String
    /// `write` is a phrase, `until` a moment, `service` the name of what accepted it.
    func lookingUntil(_ write: String, until: String, by service: String) -> String
    func syncUnreadEntries(_ count: Int) -> String
    var syncUnreadHoldings: String { get }
    /// `reason` is a sentence, `next` the moment of the next attempt.
    func syncFailed(_ reason: String, next: String) -> String
    /// Behind why a command failed that was to change something.
    var nothingWasSent: String { get }

    // What `sandbox serve` says.

    var portOption: String { get }
    var hostOption: String { get }
    var allowHostOption: String { get }
    var mischiefOption: String { get }
    var mischiefSeedOption: String { get }
    var quotaOption: String { get }
    var approveOption: String { get }
    var intervalOption: String { get }
    var noMFAOption: String { get }
    /// Its values are `asked`, `given` and `never`.
    var graphConsentOption: String { get }
    func mischiefHelp(_ names: String) -> String
    /// `allowed` are the names of all faults.
    func unknownMischief(_ name: String, allowed: String) -> String
    /// The value of a fault is none; `example` is the fault with one, as it is typed.
    func badMischief(_ typed: String, example: String) -> String
    func serveWarning(_ host: String) -> String
    func serveAPI(_ address: String) -> String
    func serveGraph(_ address: String) -> String
    func serveAuthority(_ address: String) -> String
    func servePage(_ address: String) -> String
    var serveHTTPS: String { get }
    /// `scope` for version 2 of the authority, `resource` for version 1.
    func serveAudience(_ scope: String, resource: String) -> String
    var servePaste: String { get }
    func serveNext(_ command: String) -> String
    func serveFailed(_ reason: String) -> String

    // Signing in and out, and the profiles.

    var signInOpenPage: String { get }
    var signInEnterCode: String { get }
    var signInCodeCopied: String { get }
    /// `left` is such as `14:59`.
    func signInWaiting(_ left: String) -> String
    var signInBrowserOpens: String { get }
    func signInBrowserAwaited(_ minutes: Int) -> String
    var signInNoBrowser: String { get }
    var browserAndSecretExclude: String { get }
    var signInPageDone: String { get }
    var signInPageDeclined: String { get }
    var signInPageForeign: String { get }
    var signInNoArguments: String { get }
    var signInSecretAsArgument: String { get }
    var signInOneSecret: String { get }
    var signInNoSecretOnInput: String { get }
    var signInSecretWantsTenant: String { get }
    var signInNoRefreshToken: String { get }
    func badProfileName(_ name: String) -> String
    /// `option` is without its dashes.
    func badOptionForm(_ option: String) -> String
    func signInProfileDiffers(_ name: String, file: String) -> String
    func whichProfile(_ names: String) -> String
    var clientIDWanted: String { get }
    func signedInAs(_ user: String, tenant: String) -> String
    var anApplication: String { get }
    func signedInRoles(_ roles: String) -> String
    var profileIsReadOnly: String { get }
    /// `command` is to be typed; `file` is config.toml.
    func signInNext(_ command: String, file: String) -> String
    /// The rules of the service and those of the profile, as `sandboxRules` has them.
    func rulesDiffer(of service: String, from profile: String) -> String
    var nothingToSignOutOf: String { get }
    func signInQuestionPurge(_ profile: String) -> String
    func signInSignedOut(_ profile: String) -> String
    func signInWasNotSignedIn(_ profile: String) -> String
    func signInReplicaStays(_ path: String) -> String
    func purged(_ path: String) -> String
    var noProfiles: String { get }
    var nobodySignedIn: String { get }
    var signInDeclined: String { get }
    var signInCodeExpired: String { get }
    var signInCodeUnknown: String { get }
    var signInNotFinished: String { get }
    func tokensOpenToOthers(_ path: String) -> String
    func tokensOfAnotherUser(_ path: String) -> String
    func tokensMalformed(_ path: String) -> String

    // What `doctor` finds.

}
