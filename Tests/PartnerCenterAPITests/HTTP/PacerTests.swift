import Chance
import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Synchronization
import Testing

@testable import PartnerCenterAPI

@Suite struct `The pace of requests` {
    private let time = JumpingTime()
    private let start = Date(timeIntervalSince1970: 1_800_000_000)

    private func pass(
        _ count: Int, _ pacer: Pacer, _ urgency: Urgency = .interactive
    ) async throws -> [Double] {
        var moments: [Double] = []
        for _ in 0..<count {
            let permit = try await pacer.enter(urgency)
            moments.append(time.now.timeIntervalSince(start))
            pacer.left(permit)
        }
        return moments
    }

    @Test
    func `lets 500 requests a minute out at once, and the next when the first is a minute old`()
        async throws
    {
        let moments = try await pass(1201, Pacer(time: time))
        #expect(moments[499] == 0)
        #expect(moments[500] == 60)
        #expect(moments[999] == 60)
        #expect(moments[1000] == 120)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `never lets more than the quota out in any window`(seed: UInt64) async throws {
        var dice = Dice(seed: seed)
        var quota = RequestQuota()
        quota.requests = 20
        quota.reserve = 2
        let pacer = Pacer(quota: quota, time: time)
        var moments: [Double] = []
        for _ in 0..<400 {
            time.pass(Double.random(in: 0...6, using: &dice))
            moments += try await pass(
                1, pacer, Bool.random(using: &dice) ? .background : .interactive)
        }
        for (first, later) in zip(moments, moments.dropFirst(20)) {
            #expect(later - first >= 60 - 0.001)
        }
    }

    @Test func `keeps 25 of them for whoever sits at the deck`() async throws {
        let pacer = Pacer(time: time)
        let moments = try await pass(476, pacer, .background)
        #expect(moments[474] == 0)
        #expect(moments[475] == 60)
        let fresh = Pacer(time: JumpingTime())
        _ = try await pass(475, fresh, .background)
        let here = time.now.timeIntervalSince(start)
        #expect(try await pass(25, fresh, .interactive) == Array(repeating: here, count: 25))
    }

    @Test func `counts a request until a minute after its answer`() async throws {
        var quota = RequestQuota()
        quota.requests = 1
        let pacer = Pacer(quota: quota, time: time)
        let slow = try await pacer.enter(.interactive)
        time.pass(10)
        pacer.left(slow)
        #expect(try await pass(1, pacer) == [70])
    }

    @Test func `waits as Retry-After says, then longer each time`() async throws {
        let pacer = Pacer(time: time)
        var waits: [Double] = []
        for retryAfter in [7.0, 1, 1] as [Double?] + [nil] {
            let permit = try await pacer.enter(.interactive)
            let moment = retryAfter.map { time.now.addingTimeInterval($0) }
            let until = pacer.left(permit, refused: .init(retryAfter: moment))
            waits.append(try #require(until).timeIntervalSince(time.now))
        }
        #expect(waits == [7, 2, 4, 8])
        #expect(try await pass(1, pacer) == [21])
    }

    @Test(arguments: [(1.0, [1.0, 2, 4, 8, 8, 8, 8, 8]), (nil, [1, 2, 4, 8, 16, 32, 64, 64])])
    func `waits no longer than 8 seconds where the service names fewer`(
        named: Double?, expected: [Double]
    ) async throws {
        let told = Mutex<[Bool]>([])
        let pacer = Pacer(time: time) { wait in
            if let wait { told.withLock { $0.append(wait.isAsked) } }
        }
        var waits: [Double] = []
        for _ in expected {
            let permit = try await pacer.enter(.interactive)
            let moment = named.map { time.now.addingTimeInterval($0) }
            let until = pacer.left(permit, refused: .init(retryAfter: moment))
            waits.append(try #require(until).timeIntervalSince(time.now))
        }
        #expect(waits == expected)
        // A wait of our own is not told as the service's.
        #expect(told.withLock { !$0.isEmpty && !$0.contains(true) })
    }

    @Test func `makes everybody wait, and counts one wave of refusals once`() async throws {
        let pacer = Pacer(time: time)
        let first = try await pacer.enter(.interactive)
        let second = try await pacer.enter(.interactive)
        let until = time.now.addingTimeInterval(5)
        pacer.left(first, refused: .init(retryAfter: until))
        #expect(pacer.left(second, refused: .init(retryAfter: until)) == until)
        #expect(try await pass(1, pacer, .background) == [5])
    }

    @Test func `lets nobody wait who will not, and tells no wait then`() async throws {
        let told = Mutex<[RequestWait?]>([])
        let pacer = Pacer(time: time) { wait in told.withLock { $0.append(wait) } }
        let first = try await pacer.enter(.interactive)
        let second = try #require(try await pacer.enter(.interactive, unlessHeld: true))
        pacer.left(first, refused: .init(retryAfter: time.now.addingTimeInterval(600)))
        let third = try await pacer.enter(.interactive, unlessHeld: true)
        #expect(third == nil)
        pacer.left(second)
        #expect(told.withLock { $0.isEmpty })
    }

    @Test func `cuts how many go at a time after a refusal, and lets them grow again`() async throws
    {
        var quota = RequestQuota()
        quota.parallel = 4
        let pacer = Pacer(quota: quota, time: time)
        func most() async throws -> Int {
            var held: [Pacer.Permit] = []
            while let permit = try await attempt(pacer) { held.append(permit) }
            for permit in held { pacer.left(permit) }
            return held.count
        }
        #expect(try await most() == 4)
        pacer.left(try await pacer.enter(.interactive), refused: .init(retryAfter: nil))
        #expect(try await most() == 2)
        _ = try await pass(20, pacer)
        #expect(try await most() == 3)
    }

    // A permit, if there is room for one more right now.
    private func attempt(_ pacer: Pacer) async throws -> Pacer.Permit? {
        await withTaskGroup(of: Pacer.Permit?.self) { group in
            group.addTask { try? await pacer.enter(.interactive) }
            group.addTask {
                for _ in 0..<200 { await Task.yield() }
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            let second = await group.next() ?? nil
            return first ?? second
        }
    }

    @Test func `keeps two places for the operator beside the replica`() async throws {
        let pacer = Pacer(time: time)
        var replica: [Pacer.Permit] = []
        for _ in 0..<4 { replica.append(try await pacer.enter(.background)) }
        let fifth = Task { try await pacer.enter(.background) }
        let first = try await pacer.enter(.interactive)
        let second = try await pacer.enter(.interactive)
        for permit in [first, second, replica[0]] { pacer.left(permit) }
        pacer.left(try await fifth.value)
    }

    @Test func `ends a wait for room when it is cancelled`() async throws {
        var quota = RequestQuota()
        quota.parallel = 1
        let pacer = Pacer(quota: quota, time: time)
        let busy = try await pacer.enter(.interactive)
        let waiting = Task { try await pacer.enter(.interactive) }
        for _ in 0..<50 { await Task.yield() }
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
        pacer.left(busy)
        pacer.left(try await pacer.enter(.background))
    }

    @Test func `tells until when it waits, and when that is over`() async throws {
        let told = Mutex<[RequestWait?]>([])
        let pacer = Pacer(time: time) { wait in told.withLock { $0.append(wait) } }
        let permit = try await pacer.enter(.interactive)
        pacer.left(permit, refused: .init(retryAfter: start.addingTimeInterval(9)))
        _ = try await pass(2, pacer)
        let asked = RequestWait(until: start.addingTimeInterval(9), requestsAMinute: nil)
        #expect(told.withLock { $0 } == [asked, nil])
    }

    @Test func `tells a wait that no service asked for as its own`() async throws {
        let told = Mutex<[RequestWait?]>([])
        let pacer = Pacer(time: time) { wait in told.withLock { $0.append(wait) } }
        _ = try await pass(501, pacer)
        let own = RequestWait(until: start.addingTimeInterval(60), requestsAMinute: 500)
        #expect(told.withLock { $0 } == [own, nil])
    }

    @Test func `goes on waiting for the replica while an operator is let out`() throws {
        var quota = RequestQuota()
        (quota.requests, quota.reserve) = (2, 1)
        var pace = RequestPacing(quota: quota)
        let (first, second) = (pace.arrive(.background), pace.arrive(.background))
        _ = pace.leave(try #require(pace.admit(first, now: start).permit), nil, now: start)
        guard case .notBefore(_, isNew: true) = pace.admit(second, now: start) else {
            Issue.record("the quota is used up")
            return
        }
        let operators = pace.admit(pace.arrive(.interactive), now: start)
        _ = pace.leave(try #require(operators.permit), nil, now: start)
        #expect(operators.endsWait == false)
        #expect(pace.admit(second, now: start.addingTimeInterval(61)).endsWait == true)
    }
}

extension RequestPacing.Admission {
    fileprivate var permit: Pacer.Permit? {
        if case .admitted(let permit, _) = self { permit } else { nil }
    }

    fileprivate var endsWait: Bool? {
        if case .admitted(_, let wasHeld) = self { wasHeld } else { nil }
    }
}

@Suite struct `Retry-After` {
    private let now = Date(timeIntervalSince1970: 784_111_770)

    @Test func `is read as seconds`() {
        #expect(RetryAfter.moment(["retry-after": " 12 "], now: now) == now.addingTimeInterval(12))
    }

    @Test func `is read as a date`() {
        let headers: WireHeaders = ["Retry-After": "Sun, 06 Nov 1994 08:49:37 GMT"]
        #expect(RetryAfter.moment(headers, now: now) == Date(timeIntervalSince1970: 784_111_777))
    }

    @Test(
        arguments: [
            (#"{"statusCode":429,"message":"Rate limit is exceeded. Try again in 1 seconds."}"#, 1),
            ("Try Again in 30 seconds", 30), ("Try again in 99999999999 seconds.", 86_400),
            ("Try again in a minute.", nil), ("Try again in 5 minutes.", nil), ("", nil),
        ] as [(String, Double?)])
    func `that is missing is read from the words of the gateway`(text: String, seconds: Double?) {
        var response = WireResponse.text(text, status: 429)
        #expect(
            RetryAfter.moment(of: response, now: now) == seconds.map { now.addingTimeInterval($0) })
        response.headers = ["Retry-After": "7"]
        #expect(RetryAfter.moment(of: response, now: now) == now.addingTimeInterval(7))
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
