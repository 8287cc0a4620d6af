import Foundation
import PartnerCenterAPI
import Testing

@Suite struct `Retry-After` {
    private let now = Date(timeIntervalSince1970: 784_111_770)

    @Test func `is read as seconds`() {
        #expect(RetryAfter.moment(["retry-after": " 12 "], now: now) == now.addingTimeInterval(12))
    }

    @Test func `is read as a date`() {
        let headers: WireHeaders = ["Retry-After": "Sun, 06 Nov 1994 08:49:37 GMT"]
        #expect(RetryAfter.moment(headers, now: now) == Date(timeIntervalSince1970: 784_111_777))
    }

    @Test(arguments: ["1e300", "99999999999", "Fri, 06 Nov 9994 08:49:37 GMT"])
    func `is heeded for a day at most`(text: String) {
        #expect(
            RetryAfter.moment(["Retry-After": text], now: now) == now.addingTimeInterval(86_400))
    }

    @Test(arguments: ["", "soon", "-3", "nan", "06 Nov 1994"])
    func `that cannot be read counts as not said`(text: String) {
        #expect(RetryAfter.moment(["Retry-After": text], now: now) == nil)
    }
}
