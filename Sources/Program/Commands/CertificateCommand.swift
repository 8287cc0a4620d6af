import ArgumentParser
import Deck
import Domain
import Foundation
import Records

/// `partnerdeck certificate CUSTOMER`: the certificate of a relationship that has ended, made from the
/// journal alone.
struct CertificateCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case markdown, html, json
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "certificate", abstract: help(\.certificateHelp),
            discussion: """
                JSON: {customer, endedAt, author, held, acts, aftermath, leftSuspended, entries, \
                hash}
                """)
    }

    @OptionGroup var options: ReadOptions

    @Argument(help: ArgumentHelp(help(\.customerArgument)))
    var customer: String

    @Option(name: .long, help: ArgumentHelp(help(\.formatOption), valueName: "format"))
    var format = Format.markdown

    @Option(name: .long, help: ArgumentHelp(help(\.outputOption), valueName: "file"))
    var output: String?

    func run() throws {
        let words = options.words
        let journal = try Store.openJournal()
        // Nothing is certified from a journal that is not as it was written.
        do throws(JournalTrouble) { _ = try journal.verify() } catch {
            throw Refusal.journal(error)
        }
        let entries = try options.entries(of: journal)
        let wanted = try entries.customer(called: customer, in: words)
        // The newest, where a relationship ended more than once.
        guard let certificate = CertificateData.all(in: entries, of: wanted).last else {
            throw Failure.notFound(words.certificateNone(customer))
        }
        let format = options.json ? .json : format
        let text = try certificate.certificate(as: format, in: words)
        if let output { return try NewFile.write(text, to: output) }
        switch format {
        case .json: try JSON.print(text)
        case .markdown, .html: try StandardOutput.print(text)
        }
    }
}
