/// What `doctor` finds, and what to do.
package protocol DoctorWording {
    var offlineOption: String { get }
    var doctorSignInOption: String { get }
    /// The names of the checks.
    var doctorAuthority: String { get }
    var doctorService: String { get }
    /// `status` is of HTTP.
    func doctorReached(_ address: String, milliseconds: Int, status: Int) -> String
    var doctorCheckName: String { get }
    var doctorCheckCertificates: String { get }
    var doctorCheckConnection: String { get }
    func doctorClockOff(_ seconds: Int, from host: String) -> String
    var doctorSetClock: String { get }
    var doctorSetTerminal: String { get }
    func doctorTokenUntil(_ time: String, user: String) -> String
    /// So many commands of the deck have other keys than its own; `path` is the file that says so,
    /// or that may.
    func doctorKeys(_ count: Int, in path: String) -> String
    /// That keys can be changed, in the program's help.
    var keysHelp: String { get }
    /// The word beside the sign of a check.
    var doctorOK: String { get }
    var doctorWarning: String { get }
    var doctorProblem: String { get }
    /// The names of the checks.
    var doctorTerminal: String { get }
    var doctorLocale: String { get }
    var doctorDataFolder: String { get }
    var doctorStateFolder: String { get }
    var doctorConfigFolder: String { get }
    var doctorStore: String { get }
    var doctorPermissions: String { get }
    var doctorConfig: String { get }
    var doctorJournal: String { get }
    var doctorClock: String { get }
    var doctorSignIn: String { get }
    var doctorNetwork: String { get }
    /// What a terminal shows.
    func doctorColors(_ count: Int) -> String
    var doctorSetLocale: String { get }
    func doctorMadeWhenNeeded(_ path: String) -> String
    /// `variable` is the name of an environment variable.
    func doctorMakeWritable(_ variable: String) -> String
    func doctorOnlyYours(_ path: String) -> String
    var doctorNotInSandbox: String { get }
    var doctorMendConfigFirst: String { get }
    var doctorKeepJournal: String { get }
    func doctorClockBehind(_ time: String) -> String
    /// `proxy` is its name and port.
    func doctorOverProxy(_ address: String, proxy: String) -> String
    var doctorNothingSent: String { get }
}
