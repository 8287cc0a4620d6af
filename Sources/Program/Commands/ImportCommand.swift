import ArgumentParser
import Canvas
import Deck
import Domain
import Foundation
import Storage
import Wording

/// `partnerdeck import CUSTOMERS.csv`: makes a read-only store of the portal's own files. Exits
/// with 65 if lines were left out; the store is made all the same.
struct ImportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import", abstract: help(\.importHelp),
            discussion: """
                JSON: {store, asOf, customers, subscriptions, customersNotRead, badLines[] {file, \
                line, reason, inStore}, unknownValues[] {file, line, reason, inStore}}. \(help(\.jsonSameWords))

                \(help(\.importFilesHelp))
                """)
    }

    @OptionGroup var language: LanguageOption

    @Option(
        name: .long, help: ArgumentHelp(help(\.importStoreOption), valueName: "file"),
        completion: .file())
    var store: String?

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp(help(\.importSubscriptionsOption), valueName: "file"),
        completion: .file())
    var subscriptions: [String] = []

    @Flag(name: .long, help: ArgumentHelp(help(\.forceOption)))
    var force = false

    @Flag(name: .long, help: ArgumentHelp(help(\.jsonOption)))
    var json = false

    @Argument(
        help: ArgumentHelp(help(\.importArgument), valueName: "file"), completion: .file())
    var customers: String

    struct ImportOutput: Encodable {
        struct Line: Encodable {
            let file: String
            let line: Int
            let reason: String
            /// Whether something stands for it in the store.
            let inStore: Bool
        }

        let store: String
        let asOf: String
        let customers: Int
        let subscriptions: Int
        /// Customers whose subscriptions no file tells.
        let customersNotRead: Int
        /// Those that could not be read, or are about nothing.
        let badLines: [Line]
        /// Those that were taken, with a value that is not known.
        let unknownValues: [Line]
    }

    func run() throws {
        let words = language.words
        guard let path = store ?? Surroundings.importedStore else {
            throw Failure.noFolder(variable: "XDG_DATA_HOME", isStore: true)
        }
        // Before long files are read.
        var status = stat()
        if !force, lstat(path, &status) == 0 { throw DirectoryError.fileExists(path: path) }
        let listed = try PortalFile(customers, in: words)
        try listed.require([.microsoftID, .companyName], in: words)
        let files = try subscriptions.map { try subscriptionsFile($0, in: words) }
        if store == nil { try Store.makeFolder(of: path) }
        var progress = RowProgress(isFile: true) { words.importProgress($0) }
        var told: [(fate: LineFate, line: ImportOutput.Line)] = []
        let now = Date()
        let importing = Importing(
            listed, files, in: words, progress: { progress.tell($0) },
            tell: { file, line, problem, fate in
                progress.end()
                StandardError.write(
                    words.pathAndReason(
                        "\(file.path):\(line)", reason: words.lineProblem(problem)))
                guard json else { return }
                let reason = Language.ofPrograms.lineProblem(problem)
                told.append(
                    (
                        fate,
                        .init(
                            file: file.path, line: line, reason: reason, inStore: fate != .leftOut)
                    ))
            })
        defer { progress.end() }
        let tally = try importing.run(into: path, replacing: force, at: now)
        progress.end()
        let asOf = importing.age(at: now)
        if json {
            try JSONOutput.print(
                ImportOutput(
                    store: path, asOf: asOf.iso8601, customers: tally.customers,
                    subscriptions: tally.subscriptions, customersNotRead: tally.unread,
                    badLines: told.filter { $0.fate != .taken }.map(\.line),
                    unknownValues: told.filter { $0.fate == .taken }.map(\.line)))
        } else {
            for file in [listed] + files.map(\.file) {
                try StandardOutput.print(
                    words.importColumns(file.path, columns: words.list(file.columns.understood)))
            }
            try StandardOutput.print(
                words.imported(
                    customers: tally.customers, subscriptions: tally.subscriptions,
                    asOf: asOf.day))
            try StandardOutput.print(words.importNext("partnerdeck --store " + path.shellQuoted))
        }
        if tally.unread > 0 { StandardError.write(words.importUnread(tally.unread)) }
        if tally.unknown > 0 { StandardError.write(words.importUnknown(tally.unknown)) }
        if tally.held > 0 { StandardError.write(words.importHeld(tally.held)) }
        if tally.leftOut > 0 { StandardError.write(words.importLeftOut(tally.leftOut)) }
        if tally.held + tally.leftOut > 0 { throw ExitCode(65) }
    }

    /// Open a file of subscriptions, given as `FILE` or `CUSTOMER=FILE`. A name with a `=` in it
    /// that is a file's is that file.
    private func subscriptionsFile(
        _ given: String, in words: Words
    ) throws(Failure) -> SubscriptionsFile {
        let parts = given.split(separator: "=", maxSplits: 1).map(String.init)
        let isNamed = parts.count == 2 && access(given, F_OK) != 0
        let file = try PortalFile(isNamed ? parts[1] : given, in: words)
        try file.require([.subscriptionID, .subscription, .quantity, .status], in: words)
        guard isNamed || file.columns.has(.microsoftID) else {
            throw .unusable(
                words.importWhose(file.path, columns: words.list(file.columns.titles)))
        }
        return SubscriptionsFile(file: file, owner: isNamed ? parts[0] : nil)
    }
}

extension String {
    /// As it is typed in a shell.
    fileprivate var shellQuoted: String {
        let isPlain = unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
                || "/._-+:@%".unicodeScalars.contains($0)
        }
        return isPlain && !isEmpty ? self : "'" + replacing("'", with: "'\\''") + "'"
    }
}
