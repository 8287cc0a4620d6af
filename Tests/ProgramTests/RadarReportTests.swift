import Deck
import Domain
import Foundation
import Testing
import Wording

@testable import Program

@Suite struct `The radar as text` {
    static let now = Date(timeIntervalSince1970: 1_795_000_000)

    private func row(in localTime: LocalTime) -> [String] {
        let sign = RadarSign(
            kind: .windowCloses, customer: .init("contoso"), companyName: "Contoso",
            domain: "contoso.example", holding: nil, name: "E3", date: Self.now + 5 * 3600)
        let radar = Radar(signs: [sign], counts: [.windowCloses: 1], asOf: nil)
        return RadarReport(radar, at: Self.now, in: localTime, Language.english.words()).rows[0]
    }

    @Test func `gives the hours left, UTC and local time`() {
        let seoul = LocalTime(
            name: "Asia/Seoul", offsets: [.init(from: Self.now - 86_400, seconds: 9 * 3600)])
        let end = Self.now + 5 * 3600
        #expect(
            row(in: seoul).prefix(4).dropFirst() == [
                Language.english.words().timeLeft(until: end, at: Self.now), end.minute + " UTC",
                (end + 9 * 3600).minute + " Asia/Seoul",
            ])
    }

    @Test func `gives one clock where both show the same`() {
        #expect(row(in: .utc).count == 6)
    }
}
