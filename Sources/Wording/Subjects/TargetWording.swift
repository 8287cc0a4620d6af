/// What a dialog says of how many of the marked an act is for, and why the others are left out.
package protocol TargetWording {
    /// So many of all that is marked.
    func someOf(_ count: Int, of total: Int) -> String
    /// That so many are left out, and are named further down.
    func leftOutBelow(_ count: Int) -> String
    /// Why so many things are left out, named below; `reason` is a sentence.
    func leftOut(_ count: Int, reason: String) -> String
}
