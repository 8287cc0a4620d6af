import ArgumentParser
import Wording

/// `partnerdeck doctor`: checks what the program needs on this machine, and says what to do.
struct DoctorCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "doctor", abstract: help(\.doctorHelp),
            discussion: """
                JSON: [{check, state: ok | warning | problem, text, advice?}]. \
                \(help(\.jsonOptionalMembers))
                """)
    }

    @OptionGroup var place: PlaceOptions

    @Flag(name: .long, help: ArgumentHelp(help(\.jsonOption)))
    var json = false

    @Flag(name: .long, help: ArgumentHelp(help(\.offlineOption)))
    var offline = false

    @Flag(name: .customLong("sign-in"), help: ArgumentHelp(help(\.doctorSignInOption)))
    var signIn = false

    func run() throws {
        let words = place.words
        guard !(offline && signIn) else {
            throw Failure.usage(words.flagsExclude("--sign-in", "--offline"))
        }
        let found = try Doctor(place, in: json ? Language.ofPrograms : words)
            .findings(offline: offline, askingForToken: signIn)
        if json {
            try JSONOutput.print(found)
        } else {
            try TextTable.print(facts: found.flatMap { $0.rows(in: words) })
        }
        // Everything has been said.
        if let problem = found.first(where: { $0.state == .problem }) {
            throw ExitCode(problem.exitStatus)
        }
    }
}

/// What a check found.
struct DoctorFinding: Encodable {
    enum Check: String, Encodable, CaseIterable {
        case terminal, locale, dataFolder, stateFolder, configFolder, store, permissions, config
        case journal, network, authority, service, clock, signIn, gdap
    }

    enum State: String, Encodable {
        case ok, warning, problem
    }

    let check: Check
    let state: State
    let text: String
    /// What to do; nil if nothing is wrong, or if the text says it.
    let advice: String?
    /// The exit status of a command that fails because of it.
    let exitStatus: Int32

    private enum CodingKeys: String, CodingKey {
        case check, state, text, advice
    }

    static func ok(_ check: Check, _ text: String, advice: String? = nil) -> DoctorFinding {
        DoctorFinding(check: check, state: .ok, text: text, advice: advice, exitStatus: 0)
    }

    static func warning(_ check: Check, _ text: String, advice: String? = nil) -> DoctorFinding {
        DoctorFinding(check: check, state: .warning, text: text, advice: advice, exitStatus: 0)
    }

    /// The text and the status are those of a command that fails with this error.
    static func problem(
        _ check: Check, _ error: any Error, _ words: Words, advice: String? = nil
    ) -> DoctorFinding {
        DoctorFinding(
            check: check, state: .problem, text: words.reason(ofAny: error), advice: advice,
            exitStatus: Failure(error)?.status ?? Failure.notConfirmed.status)
    }

    /// The rows of the table: one, and one more for the advice.
    fileprivate func rows(in words: Words) -> [[String]] {
        // A text of several lines has a row for each.
        let lines = text.split(separator: "\n").map(String.init)
        let rows =
            [[state.mark(in: words), check.title(in: words), lines.first ?? ""]]
            + lines.dropFirst().map { ["", "", $0] }
        guard let advice else { return rows }
        return rows + [["", "", "→ " + advice]]
    }
}

extension DoctorFinding.State {
    /// A sign and a word.
    fileprivate func mark(in words: Words) -> String {
        switch self {
        case .ok: "✓ " + words.doctorOK
        case .warning: "! " + words.doctorWarning
        case .problem: "✗ " + words.doctorProblem
        }
    }
}

extension DoctorFinding.Check {
    fileprivate func title(in words: Words) -> String {
        switch self {
        case .terminal: words.doctorTerminal
        case .locale: words.doctorLocale
        case .dataFolder: words.doctorDataFolder
        case .stateFolder: words.doctorStateFolder
        case .configFolder: words.doctorConfigFolder
        case .store: words.doctorStore
        case .permissions: words.doctorPermissions
        case .config: words.doctorConfig
        case .journal: words.doctorJournal
        case .network: words.doctorNetwork
        case .authority: words.doctorAuthority
        case .service: words.doctorService
        case .clock: words.doctorClock
        case .signIn: words.doctorSignIn
        case .gdap: words.doctorGDAP
        }
    }
}
