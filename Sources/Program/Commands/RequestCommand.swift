import ArgumentParser
import Deck
import Domain
import Foundation

/// `partnerdeck request`: the link that asks for a relationship, and a text around it.
struct RequestCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "request", abstract: help(\.requestHelp),
            discussion: "JSON: {url, includesDelegatedAccess, emailText}")
    }

    @OptionGroup var options: ReadOptions

    @Flag(name: .customLong("with-dap"), help: ArgumentHelp(help(\.delegatedOption)))
    var withDelegatedAccess = false

    @Option(name: .shortAndLong, help: ArgumentHelp(help(\.outputOption), valueName: "file"))
    var output: String?

    struct Output: Encodable {
        let url: String
        let includesDelegatedAccess: Bool
        let emailText: String
    }

    func run() throws {
        let words = options.words
        let store = try options.open()
        let included = withDelegatedAccess
        let reading = try store.reading
        let request = try store.waiting { () async throws(Refusal) in
            try await reading.relationshipRequest(includingDelegatedAccess: included)
        }
        let text = words.email(request, from: try store.directory.identity())
        if let output {
            // It would name the folder.
            guard !output.isEmpty else {
                throw FileTrouble.unwritable(path: "\"\"", errno: ENOENT)
            }
            switch TextFile.save(text, name: output) {
            case .saved(let path): try StandardOutput.print(words.saved(path))
            case .saveFailed(let path, let reason):
                throw Failure.directory(.unwritable(path: path, reason: reason))
            default: break
            }
        } else if options.json {
            try JSON.print(
                Output(
                    url: request.url, includesDelegatedAccess: request.includesDelegatedAccess,
                    emailText: text))
        } else {
            try StandardOutput.print(text)
        }
    }
}
