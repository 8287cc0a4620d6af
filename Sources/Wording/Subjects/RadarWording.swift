/// The radar: the signs across all customers, and what to do about each.
package protocol RadarWording {
    var radarTitle: String { get }
    var radarKindLabel: String { get }
    var radarHoldingLabel: String { get }
    /// The ID of a subscription or purchase.
    var holdingIDLabel: String { get }
    var radarLeftLabel: String { get }
    var radarUTCLabel: String { get }
    var radarLocalLabel: String { get }
    /// In the head: the signs of a customer stand together.
    var radarByCustomer: String { get }
    var radarByCustomerReversed: String { get }
    /// In the head: the signs of one day, which stand in the order of time.
    var radarByTime: String { get }
    var radarByTimeReversed: String { get }
    var radarNothing: String { get }

    // How long it is until the moment of a sign.

    func radarMinutes(_ minutes: Int) -> String
    func radarHours(_ hours: Int) -> String
    func radarDays(_ days: Int) -> String
    var radarPast: String { get }
    /// The same in a column that says it is the time that is left.
    func leftMinutes(_ minutes: Int) -> String
    func leftHours(_ hours: Int) -> String
    func leftDays(_ days: Int) -> String

    // The column that says how far a customer is from ready.

    var readyLabel: String { get }
    var readyNow: String { get }
    var readyOneStepAway: String { get }
    func readyBlockers(_ count: Int) -> String

    // What a kind of sign is called.

    var radarKindWindowCloses: String { get }
    var radarKindRenews: String { get }
    var radarKindRenewsMonthly: String { get }
    var radarKindGoesOn: String { get }
    var radarKindEndUnknown: String { get }
    var radarKindSuspendedYetBilled: String { get }
    var radarKindClears: String { get }
    var radarKindOneStepAway: String { get }

    // The same in a word, beside its mark.

    var radarWordWindowCloses: String { get }
    var radarWordRenews: String { get }
    var radarWordRenewsMonthly: String { get }
    var radarWordGoesOn: String { get }
    var radarWordEndUnknown: String { get }
    var radarWordSuspendedYetBilled: String { get }
    var radarWordClears: String { get }
    var radarWordReady: String { get }
    var radarWordOneStepAway: String { get }

    // What to do about it.

    var radarAdviceWindowCloses: String { get }
    var radarAdviceRenews: String { get }
    var radarAdviceGoesOn: String { get }
    var radarAdviceEndUnknown: String { get }
    var radarAdviceSuspendedYetBilled: String { get }
    var radarAdviceClears: String { get }
    var radarAdviceReady: String { get }
    var radarAdviceOneStepAway: String { get }

    // A sign in a sentence, also for a calendar: of which `customer`, and the `name` of the
    // holding.

    func radarWindowCloses(_ customer: String, name: String) -> String
    func radarRenews(_ customer: String, name: String) -> String
    func radarGoesOn(_ customer: String, name: String) -> String
    func radarEndUnknown(_ customer: String, name: String) -> String
    func radarSuspendedYetBilled(_ customer: String, name: String) -> String
    func radarClears(_ customer: String, name: String) -> String
    func radarReady(_ customer: String) -> String
    func radarOneStepAway(_ customer: String, name: String) -> String
}
