import ArgumentParser
import Deck
import Domain
import Foundation

/// `partnerdeck radar`: what wants to be seen across all customers, without asking the service.
struct RadarCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "radar", abstract: help(\.radarHelp),
            discussion: """
                JSON: {asOf, counts {…}, signs [{kind: windowCloses | renews | goesOn | \
                endUnknown | suspendedYetBilled | clears | ready | oneStepAway | renewsMonthly, \
                date, hoursLeft, customerId, companyName, domain, holdingKind, holdingId, name, term}]}
                """)
    }

    @OptionGroup var options: ReadOptions

    @Flag(name: .long, help: ArgumentHelp(help(\.calendarOption)))
    var ics = false

    func run() throws {
        let words = options.words
        let store = try options.open()
        try store.prepare(refreshing: options.refresh, in: words)
        let radar = try store.radar()
        let now = Date()
        if ics {
            return try StandardOutput.write(
                Data(RadarCalendar.text(of: radar, at: now, in: words).utf8))
        }
        if options.json { return try JSON.print(RadarOutput(radar, at: now)) }
        try Columns.print(
            RadarReport(radar, at: now, in: .system(from: now, days: 730), words).rows)
    }
}

/// What `radar --json` prints.
struct RadarOutput: Encodable {
    struct Sign: Encodable {
        let kind: String
        let date: String?
        let hoursLeft: Int?
        let customerId: String
        let companyName: String
        let domain: String
        let holdingKind: String?
        let holdingId: String?
        let name: String
        let term: String
    }

    let asOf: String?
    let counts: [String: Int]
    let signs: [Sign]

    init(_ radar: Radar, at now: Instant) {
        asOf = radar.asOf?.iso8601
        counts = Dictionary(
            uniqueKeysWithValues: RadarSignKind.allCases.map {
                ($0.rawValue, radar.counts[$0] ?? 0)
            })
        signs = radar.signs.map { sign in
            Sign(
                kind: sign.kind.rawValue, date: sign.date?.iso8601,
                hoursLeft: sign.date.map { Int(($0.timeIntervalSince(now) / 3600).rounded(.down)) },
                customerId: sign.customer.text, companyName: sign.companyName,
                domain: sign.domain, holdingKind: sign.holding?.kind, holdingId: sign.holding?.id,
                name: sign.name, term: sign.term)
        }
    }
}
