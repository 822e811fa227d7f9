# Undoing what a bundle changed here, in the window.

screen-undo-undo-bundle = undoing a bundle
screen-hint-not-to-undo = That is possible until 8 weeks after it was merged. Look at the list again.
screen-bundles-title = What came in
screen-bundles-lead = Is something wrong with what a device gave? Until 8 weeks after it came in it can go back in one step.
screen-bundles-none = Nothing has come in yet that can go back.
screen-bundles-when = Week { $week }, written { $written }, merged { $merged }
screen-bundles-rows = { $count ->
    [0] no changes that were new here
    [one] 1 change
   *[other] { $count } changes
}
screen-bundles-undone = Undone
screen-bundles-undo = Undo…
screen-bundles-undo-name = Undo: { $name }, { $when }
screen-bundles-again = Look again…
screen-bundles-again-name = Look again: { $name }, { $when }
screen-bundles-all = Show all { $count }
screen-unbundle-title = Undo: { $name }
screen-unbundle-looking = Looking at what goes back…
screen-unbundle-nothing = There is nothing left to put back. What this bundle brought was changed since, or was put back already.
screen-unbundle-what = This will happen:
screen-unbundle-clients = { $count ->
    [0] Nothing changes in clients’ files.
    [one] Something changes in the file of 1 client.
   *[other] Something changes in the files of { $count } clients.
}
screen-unbundle-values = { $count ->
    [one] 1 value goes back to what stood there.
   *[other] { $count } values go back to what stood there.
}
screen-unbundle-deleted = { $count ->
    [one] 1 row that was new is deleted: { $parts }.
   *[other] { $count } rows that were new are deleted: { $parts }.
}
screen-unbundle-part = { $count } × { $what }
screen-unbundle-moved = { $count ->
    [one] 1 client goes back to the previous location. The device there receives the whole file, also what was added meanwhile.
   *[other] { $count } clients go back to their previous location. The device there receives their whole file, also what was added meanwhile.
}
screen-unbundle-settings = { $count ->
    [one] 1 setting of the centre goes back.
   *[other] { $count } settings of the centre go back.
}
screen-unbundle-settled = { $count ->
    [one] 1 double change is settled by it: what stood here stays.
   *[other] { $count } double changes are settled by it: what stood here stays.
}
screen-unbundle-unusual-title = Mind: this is a lot
screen-unbundle-unusual = Mind: this deletes { $count } of the { $here } clients that are here.
screen-unbundle-unusual-yes = Yes, that is meant
screen-unbundle-erased = { $count ->
    [one] Erased stays erased: 1 row does not come back.
   *[other] Erased stays erased: { $count } rows do not come back.
}
screen-unbundle-stays = { $count ->
    [one] This stays as it is now, because something was done with it since:
   *[other] These { $count } stay as they are now, because something was done with them since:
}
screen-unbundle-stays-line = { $about } ({ $number }): { $what }
screen-unbundle-since = changed since by { $who }, { $when }
screen-unbundle-since-someone = changed since
screen-unbundle-used = was new; something else belongs to it now
screen-unbundle-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
screen-unbundle-how = This is an ordinary change in your name: you can undo it afterwards, and the other devices receive it when you share. Who looked at what stays written down.
screen-unbundle-yes = Undo
screen-unbundle-working = Trede puts back what was there. In a large centre that takes a while. This cannot be stopped any more.
screen-unbundle-done = What { $name } gave was undone. Share the week, then the other devices hear of it.
