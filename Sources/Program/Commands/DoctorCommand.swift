import ArgumentParser
import Canvas
import Deck
import Domain
import Files
import Foundation
import PartnerCenterAPI
import Records
import Storage
import Terminal
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

    @Flag(name: .long, help: ArgumentHelp(help(\.networkOption)))
    var network = false

    func run() throws {
        let words = place.words
        let found = try Doctor(place).findings(withNetwork: network)
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
        case journal, clock, signIn, network
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
        let row = [state.mark(in: words), check.title(in: words), text]
        guard let advice else { return [row] }
        return [row, ["", "", "→ " + advice]]
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
        case .clock: words.doctorClock
        case .signIn: words.doctorSignIn
        case .network: words.doctorNetwork
        }
    }
}

/// Checks one thing after the other. Makes no file, and sends nothing.
private struct Doctor {
    let words: Words
    /// The file that `--store` names.
    let store: String?
    let config: Result<ConfigFile, ConfigError>
    /// Nil if `config.toml`, which would tell, cannot be read.
    let choice: ProfileChoice?

    init(_ options: PlaceOptions) throws {
        words = options.words
        store = options.store.store
        do throws(ConfigError) {
            config = .success(try Surroundings.config())
        } catch {
            config = .failure(error)
        }
        do {
            choice = try options.choice()
        } catch let error as ConfigError {
            // A broken file is a finding; a profile that is not in the file is a mistake.
            guard case .failure = config else { throw error }
            choice = nil
        }
    }

    func findings(withNetwork: Bool) -> [DoctorFinding] {
        let data = Surroundings.defaultStore.map { Folder(of: $0).path }
        let settings = Surroundings.configFile.map { Folder(of: $0).path }
        let found = [
            terminal, locale, folder(.dataFolder, data, variable: "XDG_DATA_HOME"),
            folder(.stateFolder, Surroundings.journalFolder, variable: "XDG_STATE_HOME"),
            folder(.configFolder, settings, variable: "XDG_CONFIG_HOME"), storeFile,
            permissions, profiles, journal, clock, signIn,
        ]
        return found + (withNetwork ? [network] : [])
    }

    private var terminal: DoctorFinding {
        do throws(ScreenError) {
            let colors = try TerminalDescription().colors
            let room = Descriptor.size(of: STDOUT_FILENO)
            let parts = [
                Surroundings.variable("TERM"), room.map { "\($0.columns)×\($0.rows)" },
                words.doctorColors(colors),
            ]
            let text = words.list(parts.compactMap { $0 })
            let smallest = Layout.smallest
            guard let size = room, size.columns < smallest.columns || size.rows < smallest.rows
            else {
                return .ok(.terminal, text)
            }
            let advice = words.windowTooSmall(
                smallest.columns, rows: smallest.rows, nowColumns: size.columns,
                nowRows: size.rows)
            return .warning(.terminal, text, advice: advice)
        } catch {
            // The commands need none.
            guard error != .notATerminal else {
                return .warning(.terminal, words.screenError(error))
            }
            return .problem(.terminal, error, words)
        }
    }

    private var locale: DoctorFinding {
        let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { Surroundings.variable($0) }
        let text = words.list([names.first ?? "C", words.languageChanged])
        guard !TerminalDescription.isLocaleUTF8() else { return .ok(.locale, text) }
        return .warning(.locale, text, advice: words.doctorSetLocale)
    }

    /// Checks whether a folder can be written to, or made. The one for settings need not be.
    private func folder(
        _ check: DoctorFinding.Check, _ path: String?, variable: String
    ) -> DoctorFinding {
        guard let path else {
            let isData = check == .dataFolder
            return .problem(check, Failure.noFolder(variable: variable, isStore: isData), words)
        }
        var place = Folder(path)
        while access(place.path, F_OK) != 0, errno == ENOENT, place != Folder(of: place.path) {
            place = Folder(of: place.path)
        }
        guard access(place.path(of: "."), W_OK | X_OK) != 0 else {
            return .ok(check, place.path == path ? path : words.doctorMadeWhenNeeded(path))
        }
        let trouble = FileTrouble.unwritable(path: place.path, errno: errno)
        let advice = words.doctorMakeWritable(variable)
        guard check != .configFolder else {
            return .warning(check, words.fileTrouble(trouble), advice: advice)
        }
        return .problem(check, trouble, words, advice: advice)
    }

    private var storeFile: DoctorFinding {
        let place: String?
        switch choice {
        case .embedded?: place = store ?? Surroundings.defaultStore
        case .profile(let profile)?: place = Surroundings.directoryFile(of: profile.name)
        case nil: return unchecked(.store)
        }
        guard let path = place else {
            let missing = Failure.noFolder(variable: "XDG_DATA_HOME", isStore: true)
            return .problem(.store, missing, words)
        }
        if store == nil, access(path, F_OK) != 0 {
            return .ok(.store, words.doctorMadeWhenNeeded(path))
        }
        do throws(DirectoryError) {
            let directory = try Directory(path: path)
            let customers = try directory.summary().customers
            try directory.requireWritable()
            return .ok(.store, words.seeded(path, customers: customers))
        } catch {
            // It can still be read.
            if case .unwritable = error {
                return .warning(.store, words.directoryError(error))
            }
            return .problem(.store, error, words)
        }
    }

    private var permissions: DoctorFinding {
        guard let choice else { return unchecked(.permissions) }
        guard case .profile(let profile) = choice else {
            return .ok(.permissions, words.doctorNotInSandbox)
        }
        do {
            let file = try TokenStore(of: profile).file
            guard try file.read() != nil else { return .ok(.permissions, words.nobodySignedIn) }
            return .ok(.permissions, words.doctorOnlyYours(file.path))
        } catch {
            return .problem(.permissions, error, words)
        }
    }

    private var profiles: DoctorFinding {
        switch config {
        case .success(let file):
            let names = words.list(file.profiles.map(\.name))
            return .ok(
                .config,
                names.isEmpty ? words.noProfiles : words.pathAndReason(file.path, reason: names))
        case .failure(let error): return .problem(.config, error, words)
        }
    }

    private var journal: DoctorFinding {
        do {
            let check = try JournalCheck(of: try Store.openJournal())
            let lines = check.lines(in: words)
            let remarks = Array(lines.dropFirst())
            guard !check.isFaulty else {
                return .problem(
                    .journal, Failure.unusable(lines[0]), words,
                    advice: words.paragraph(remarks + [words.doctorKeepJournal]))
            }
            guard !remarks.isEmpty else { return .ok(.journal, lines[0]) }
            return .warning(.journal, lines[0], advice: words.paragraph(remarks))
        } catch let trouble as JournalTrouble {
            return .problem(.journal, Refusal.journal(trouble), words)
        } catch {
            return .problem(.journal, error, words)
        }
    }

    private var clock: DoctorFinding {
        let now = Date()
        let zone = LocalTime.system(from: now, days: 1)
        let text = words.list([zone.name, zone.offsetText(at: now)].filter { !$0.isEmpty })
        let entries = (try? Store.openJournal().everything()) ?? []
        guard let newest = entries.map(\.date).max(), newest > now else {
            return .ok(.clock, text)
        }
        return .warning(.clock, text, advice: words.doctorClockBehind(newest.minute))
    }

    private var signIn: DoctorFinding {
        guard let choice else { return unchecked(.signIn) }
        guard case .profile(let profile) = choice else {
            return .ok(.signIn, words.doctorNotInSandbox)
        }
        guard let tokens = try? TokenStore(of: profile).file.read() else {
            return .problem(.signIn, Refusal.service(.signInMissing), words)
        }
        return .ok(.signIn, tokens.access?.claims?.userPrincipalName ?? words.anApplication)
    }

    /// Checks libcurl, and how the addresses of a profile are reached.
    private var network: DoctorFinding {
        guard let choice else { return unchecked(.network) }
        guard case .profile(let profile) = choice else {
            return .ok(.network, words.doctorNotInSandbox)
        }
        do throws(Refusal) {
            guard HTTPTransport.loadLibrary() else {
                throw Refusal.unreachable(.libraryMissing)
            }
            var ways: [String] = []
            for address in [profile.base, profile.authority] {
                let proxy = try ProxySettings.ofEnvironment(for: address)
                ways.append(
                    proxy.map {
                        words.doctorOverProxy(address.text, proxy: "\($0.host):\($0.port)")
                    } ?? address.text)
            }
            return .ok(.network, words.list(ways), advice: words.doctorNothingSent)
        } catch {
            return .problem(.network, error, words)
        }
    }

    private func unchecked(_ check: DoctorFinding.Check) -> DoctorFinding {
        .warning(check, words.doctorMendConfigFirst)
    }
}

extension LocalTime {
    /// How far a clock there is ahead of UTC at that moment: `UTC+9:00`.
    fileprivate func offsetText(at moment: Instant) -> String {
        let ahead = seconds(at: moment)
        let (hours, minutes) = (abs(ahead) / 60).quotientAndRemainder(dividingBy: 60)
        return "UTC\(ahead < 0 ? "-" : "+")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    }
}
