/// What a dialog says of how many of the marked an act is for, and why the others are left out.
package protocol TargetWording {
    /// So many of all that is marked.
    func someOf(_ count: Int, of total: Int) -> String
    /// That so many are left out, and are named further down.
    func leftOutBelow(_ count: Int) -> String
    /// Why several things are left out for the same `reason`, which is a sentence.
    func leftOut(_ count: Int, reason: String, names: String) -> String
}

extension String {
    /// A sentence without its full stop, before a colon.
    var withoutStop: String {
        hasSuffix(".") || hasSuffix("。") ? String(dropLast()) : self
    }
}
