import FoundationEssentials
import Samples
import Testing

@testable import Domain

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
