import Canvas
import Deck
import Domain
import Files
import Foundation
import Records
import Storage
import Terminal
import Wording

/// Checks one thing after the other. Makes no file.
struct Doctor {
    let words: Words
    /// The file that `--store` names.
    let store: String?
    let config: Result<ConfigFile, ConfigError>
    /// Nil if `config.toml`, which would tell, cannot be read.
    let choice: ProfileChoice?

    /// `words` says what it finds.
    init(_ options: PlaceOptions, in words: Words) throws {
        self.words = words
        store = options.store.store
        do throws(ConfigError) {
            config = .success(try Surroundings.config())
        } catch {
            config = .failure(error)
        }
        do {
            choice = try options.request.choice(words, tells: false)
        } catch let error as ConfigError {
            // A broken file is a finding; a profile that is not in the file is a mistake.
            guard case .failure = config else { throw error }
            choice = nil
        }
    }

    /// Check all. `offline` sends nothing; `askingForToken` asks the authority for a token where
    /// somebody is signed in.
    func findings(offline: Bool, askingForToken: Bool) -> [DoctorFinding] {
        let data = Surroundings.defaultStore.map { Folder(of: $0).path }
        let settings = Surroundings.configFile.map { Folder(of: $0).path }
        let ways = network
        // What cannot be reached from here need not be tried.
        let (reached, times) =
            offline || ways.state == .problem ? ([], []) : reach()
        return [
            terminal, locale, folder(.dataFolder, data, variable: "XDG_DATA_HOME"),
            folder(.stateFolder, Surroundings.journalFolder, variable: "XDG_STATE_HOME"),
            folder(.configFolder, settings, variable: "XDG_CONFIG_HOME"), storeFile,
            permissions, profiles, journal, offline ? ways.sayingNothingSent(words) : ways,
        ] + reached + [
            clock(beside: times), askingForToken ? askedSignIn : signIn,
            askingForToken ? askedGDAP : gdap,
        ]
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
            switch error {
            // The commands need none.
            case .notATerminal: return .warning(.terminal, words.screenError(error))
            case .noCursorAddressing:
                return .warning(.terminal, words.plainBecauseOfTerminal)
            case .unknownTerminal:
                return .problem(.terminal, error, words, advice: words.doctorSetTerminal)
            }
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
            let keys = words.doctorKeys(file.keys.count, in: file.path)
            return .ok(
                .config,
                names.isEmpty
                    ? words.paragraph([words.noProfiles, keys])
                    : words.pathAndReason(file.path, reason: names) + " · " + keys)
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

    func unchecked(_ check: DoctorFinding.Check) -> DoctorFinding {
        .warning(check, words.doctorMendConfigFirst)
    }
}
