import Chance
import Glibc
import Testing

@Suite(.blocking) struct `kill -9 of a run` {
    static let domain = "hanbit.onmicrosoft.com"

    /// Killed at the n-th write into store, journal or words, n growing until nothing is left to
    /// be killed; then gone on with to the end.
    @Test(arguments: [UInt64(3), 7])
    func `leaves what going on completes, each write done once`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let home = try Home.seeded()
        try home.makeFolder("state/partnerdeck")
        let planned = try home.json("offboard", Self.domain, "--dry-run")["customers"].all[0][
            "steps"
        ].all.count
        var kills = 0
        // Ever later, so that it gets further each time.
        var reach = 12
        var outcome = try run(
            home, ["offboard", Self.domain, "--confirm", Self.domain], reach, &dice)
        // Killed once all was done, it leaves nothing to go on with either.
        let ends: [Outcome.End] = [.left(0), .left(66)]
        while !ends.contains(outcome.end), kills < 200 {
            #expect(outcome.end == .killed(by: SIGKILL), "\(outcome)")
            kills += 1
            reach += 4
            // Killed before the plan was started, there is nothing to go on with.
            let command =
                try home.hasStarted
                ? ["offboard", "--resume"] : ["offboard", Self.domain, "--confirm", Self.domain]
            outcome = try run(home, command, reach, &dice)
        }
        #expect(ends.contains(outcome.end))
        #expect(kills > 3)
        let acts = try home.json("activity").all
        let done = acts.filter { $0["operationStatus"].text == "succeeded" }.map {
            [$0["operation"].text, $0["resourceId"].text]
        }
        #expect(Set(done).count == done.count)
        #expect(done.count == planned)
        #expect(try home.partnerdeck("journal", "--verify").status == 0)
        let certified = try home.onStore("certificate", Self.domain, "--format", "json").json()
        #expect(certified["acts"].all.count == planned)
    }

    private func run(_ home: Home, _ command: [String], _ reach: Int, _ dice: inout Dice) throws
        -> Outcome
    {
        let words = try home.folderForWords()
        let watch = try Watch(folders: [home.work, home.path("state/partnerdeck"), words])
        let child = try Child(
            [Home.program] + command + ["--store", home.store], in: home, output: words)
        if watch.reaches(Int.random(in: 1...reach, using: &dice)) { kill(child.id, SIGKILL) }
        return try child.outcome()
    }
}

extension Home {
    fileprivate var hasStarted: Bool {
        get throws {
            (try? journal())?.contains { $0.kind == "started" } ?? false
        }
    }
}
