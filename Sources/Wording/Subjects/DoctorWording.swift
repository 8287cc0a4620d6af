/// What `doctor` finds of the network, the clock and the sign-in, and what to do.
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
    /// So many commands of the deck have other keys than its own; `path` is the file that says so, or
    /// that may.
    func doctorKeys(_ count: Int, in path: String) -> String
    /// That keys can be changed, in the program's help.
    var keysHelp: String { get }
}
