import Chance
import Domain
import FoundationEssentials
import Samples
import Testing

@testable import Domain

@Suite struct `A moment` {
    @Test func `is written as a day, to the minute, and as ISO 8601 has it`() {
        let moment = Date(timeIntervalSince1970: 1_795_165_507.9)
        #expect(moment.day == "2026-11-20")
        #expect(moment.minute == "2026-11-20 09:05")
        #expect(moment.iso8601 == "2026-11-20T09:05:07Z")
    }

    @Test(arguments: [
        (-1.0, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
        (4_107_542_400, "2100-03-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
    ])
    func `keeps to the calendar at its corners`(seconds: Double, text: String) {
        #expect(Date(timeIntervalSince1970: seconds).iso8601 == text)
    }

    @Test func `is written as Foundation writes it`() {
        var random = Dice(seed: 2020)
        for _ in 0..<2_000 {
            // Any second from 1900 to 2200.
            let second = Int.random(in: -2_208_988_800...7_258_118_399, using: &random)
            let moment = Date(timeIntervalSince1970: Double(second))
            #expect(moment.iso8601 == moment.formatted(.iso8601))
        }
    }

    @Test func `moves by whole days, forth and back`() {
        #expect(Date.today.adding(days: 30) == .day(30))
        #expect(Date.day(30).adding(days: -30) == .today)
    }

    @Test func `is not told where nothing but the distant past is known`() {
        #expect(Date.distantPast.ifTold == nil)
        #expect(Date.distantPast.adding(days: 2).ifTold == nil)
        #expect(Date.today.ifTold == .today)
    }
}

@Suite struct `The calendar` {
    @Test func `counts months, and ends them where they end`() {
        let last = Date(timeIntervalSince1970: 1_706_659_200)
        #expect(last.adding(months: 1) == Date(timeIntervalSince1970: 1_709_164_800))
        #expect(last.adding(months: 12) == Date(timeIntervalSince1970: 1_738_281_600))
    }

    @Test func `finds every day again`() {
        for day in stride(from: -60_000, to: 60_000, by: 13) {
            #expect(CivilDate(day: day).day == day)
        }
    }
}
