/// The radar: the signs across all customers, and what to do about each.
package protocol RadarWording {
    var radarTitle: String { get }
    var radarKindLabel: String { get }
    var radarHoldingLabel: String { get }
    var radarLeftLabel: String { get }
    var radarUTCLabel: String { get }
    var radarLocalLabel: String { get }
    var radarNothing: String { get }
    func radarMinutes(_ minutes: Int) -> String
    func radarHours(_ hours: Int) -> String
    func radarDays(_ days: Int) -> String
    var radarPast: String { get }
    var readyLabel: String { get }
    var readyNow: String { get }
    var readyOneStepAway: String { get }
    func readyHeldBy(_ count: Int) -> String
    var radarKindWindowCloses: String { get }
    var radarKindRenews: String { get }
    var radarKindRenewsMonthly: String { get }
    var radarKindGoesOn: String { get }
    var radarKindEndUnknown: String { get }
    var radarKindSuspendedYetBilled: String { get }
    var radarKindClears: String { get }
    var radarKindOneStepAway: String { get }
    var adviceWindowCloses: String { get }
    var adviceRenews: String { get }
    var adviceGoesOn: String { get }
    var adviceEndUnknown: String { get }
    var adviceSuspendedYetBilled: String { get }
    var adviceClears: String { get }
    var adviceReady: String { get }
    var adviceOneStepAway: String { get }
    func radarWindowCloses(_ customer: String, name: String) -> String
    func radarRenews(_ customer: String, name: String) -> String
    func radarGoesOn(_ customer: String, name: String) -> String
    func radarEndUnknown(_ customer: String, name: String) -> String
    func radarSuspendedYetBilled(_ customer: String, name: String) -> String
    func radarClears(_ customer: String, name: String) -> String
    func radarReady(_ customer: String) -> String
    func radarOneStepAway(_ customer: String, name: String) -> String
}
